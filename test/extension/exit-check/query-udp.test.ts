import { expect, test, vi } from 'vitest';
import { parseCandidate } from '../../../extension/exit-check/parse-candidate.ts';
import { queryUdp } from '../../../extension/exit-check/query-udp.ts';
import type { StunResults } from '../../../extension/exit-check/query-stun.ts';

const sources = { 4: '10.8.0.2', 6: null };
const signal = new AbortController().signal;

/** What a browser would gather: for each base the address that the server saw. */
const gathered = (gatherer: StunResults['gatherer'], ...pairs: [address: string, base: string][]): StunResults => ({
  gatherer,
  reflexives: pairs.flatMap(
    ([address, base]) => parseCandidate(`candidate:1 1 udp 1 ${address} 1 typ srflx raddr ${base} rport 1`) ?? [],
  ),
});
const query = (stun: StunResults | null, udp = true) =>
  queryUdp('stun:x', { scope: () => ({ udp }), sources, signal }, { queryStun: () => Promise.resolve(stun) });

test('says of each address whether it was sent as the route leads', async () => {
  const stun = gathered(
    'offscreen',
    ['81.2.69.142', '10.8.0.2'],
    ['81.2.69.160', '192.168.1.20'],
    ['81.2.69.161', '::'],
  );
  expect(await query(stun)).toMatchObject([
    { kind: 'seen', address: '81.2.69.142', base: '10.8.0.2', sentBy: 'route' },
    { kind: 'seen', address: '81.2.69.160', base: '192.168.1.20', sentBy: 'other-address' },
    { kind: 'seen', address: '81.2.69.161', base: '::', sentBy: 'unknown' },
  ]);
});

test.each([
  [['10.8.0.2'], ['192.168.1.20']],
  [['192.168.1.20'], ['10.8.0.2']],
  [['0.0.0.0'], ['10.8.0.2']],
])('an address that the route leads to as well is the route’s: %s, %s', async ([one = ''], [two = '']) => {
  expect(await query(gathered('offscreen', ['81.2.69.142', one], ['81.2.69.142', two]))).toMatchObject([
    { address: '81.2.69.142', base: '10.8.0.2', sentBy: 'route' },
  ]);
});

test.each<[string, StunResults | null, string]>([
  ['no WebRTC', null, 'unsupported'],
  ['no response', gathered('background'), 'no-response'],
  ['a private address', gathered('background', ['10.0.0.1', '0.0.0.0'], ['10.0.0.2', '0.0.0.0']), 'not-public'],
])('%s is one failure', async (_, stun, reason) => {
  expect(await query(stun)).toMatchObject([{ kind: 'failed', family: null, reason }]);
});

test('asks nobody where UDP may not be asked', async () => {
  const queryStun = vi.fn(() => Promise.resolve(null));
  expect(await queryUdp('stun:x', { scope: () => ({ udp: false }), sources, signal }, { queryStun })).toEqual([]);
  expect(queryStun).not.toHaveBeenCalled();
});

test('right before anything is sent it may still be unwanted', async () => {
  let udp = true;
  const queryStun = vi.fn((_url: string, _signal: AbortSignal, isWanted: () => boolean) => {
    expect(isWanted()).toBe(true);
    udp = false;
    expect(isWanted()).toBe(false);
    return Promise.resolve(gathered('offscreen'));
  });
  await queryUdp('stun:x', { scope: () => ({ udp }), sources, signal }, { queryStun });
  expect(queryStun).toHaveBeenCalledOnce();
});

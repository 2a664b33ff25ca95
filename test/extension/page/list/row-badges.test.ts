import { expect, test } from 'vitest';
import { badgesOf, commonBadges } from '../../../../extension/page/list/rows/badges-of.ts';
import { notableState } from '../../../../extension/page/list/rows/notable-state.ts';
import { remoteHostText } from '../../../../extension/page/list/rows/remote-host-text.ts';
import { placeBadge, rowBadges } from '../../../../extension/page/list/rows/row-badges.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { factsWith } from '../../map/draw-markers.ts';

const none = new Set<never>();
const tooFast = { kind: 'impossible', distanceKm: 9, farthestKm: 1, minRttMs: 1 } as const;
const some = (count: number) => Array.from({ length: count }, (_, index) => connectionWith({ id: String(index) }));

test('a mark that more than a quarter of the connections have is none', () => {
  const newest = (many: number) => commonBadges(some(20), ({ id }) => factsWith({ isNew: Number(id) < many }));
  expect([...newest(5)]).toEqual([]);
  expect([...newest(6)]).toEqual(['new']);
  expect([...commonBadges(some(3), () => factsWith({ isNew: true }))]).toEqual([]);
});

test('that a network responds from many locations says why one of them is doubtful', () => {
  expect(badgesOf(connectionWith({}), factsWith({ reach: tooFast }))).toEqual(['impossible']);
  expect(badgesOf(connectionWith({}), factsWith({ reach: tooFast, anycast: 'Demo CDN' }))).toEqual(['anycast']);
});

test('what is true of all connections to a place is marked there, and no more on their own lines', () => {
  const [first = connectionWith({}), second = connectionWith({})] = some(2);
  const place = { id: 'p', place: placeWith(), open: [first, second], closed: [] };
  const [all, one] = [() => factsWith({ anycast: 'Demo CDN' }), ({ id }: { id: string }) => factsWith({ anycast: id === '0' ? 'Demo CDN' : null })]; // prettier-ignore
  const within = { group: null, place };
  expect([placeBadge(place, all, none), placeBadge(place, one, none)]).toEqual(['anycast', null]);
  expect(rowBadges(first, within, all, none).ofLocation).toEqual([]);
  expect(rowBadges(first, within, one, none).ofLocation).toEqual(['anycast']);
  expect(placeBadge(place, all, new Set(['anycast'] as const))).toBeNull();
});

test.each([
  [{}, ''],
  [{ state: 'TIME_WAIT' }, 'TCP · time wait'],
  [{ direction: 'incoming' }, ''],
  [{ protocol: 'udp', state: null }, 'UDP'],
  [{ protocol: 'udp', state: null, direction: 'unknown', remoteAddress: null, remotePort: null }, 'UDP · unconnected'],
] as const)('of the state of %j "%s" is notable', (fields, words) => {
  expect(notableState(connectionWith(fields))).toBe(words);
  expect(notableState(connectionWith(fields), true)).toBe(words.replace(/^\w+( · )?/, ''));
});

test('a remote host is its organization and city, less what the lines above say', () => {
  const network = { asn: 64_500, organisation: 'Demo Net' };
  const place = placeWith();
  const connection = connectionWith({ place, network });
  const alone = { group: null, place: null };
  expect(remoteHostText(connection, alone)).toBe('Demo Net · Utrecht');
  expect(remoteHostText(connectionWith({ place }), alone)).toBe('Utrecht, Netherlands');
  expect(remoteHostText(connection, { ...alone, place: { id: '', place, open: [], closed: [] } })).toBe('Demo Net');
  const group = { key: '', kind: { by: 'network', network } as const, connections: [], places: [] };
  expect(remoteHostText(connection, { group, place: null })).toBe('Utrecht, Netherlands');
  expect(remoteHostText(connectionWith({ scope: 'private' }), alone)).toBe('Local network');
});

import { describe, expect, test } from 'vitest';
import { parseInetDiag, updateInetDiag } from '../../../../../native-host/sockets/linux/sock-diag/parse-inet-diag.ts';
import { diagMessage, tcpInfo, type DiagFields } from './inet-diag-bytes.ts';

const established: DiagFields = {
  family: 'IPv4',
  state: 1,
  local: ['10.0.0.2', 40_000],
  remote: ['192.0.2.7', 443],
};

const parse = (fields: DiagFields, protocol: 'tcp' | 'udp' = 'tcp') => {
  const { bytes, end } = diagMessage(fields);
  return parseInetDiag(bytes, 0, end, protocol);
};

describe('the side that opened a connection', () => {
  const quiet = { rtt: 12_500, minRtt: 9_250, received: 0n };
  const opener = (state: number, counters: Parameters<typeof tcpInfo>[1], length = 232) =>
    parse({ ...established, state, attributes: [tcpInfo(length, counters)] }).opener;

  test.each([
    ['connected and sent nothing', 1, { acked: 1n, sent: 0n }, 'local'],
    ['was accepted and sent nothing', 1, { acked: 0n, sent: 0n }, 'remote'],
    [
      'connected, sent, and sent some of it again',
      1,
      { acked: 77_778n, sent: 90_018n, retransmitted: 12_241n },
      'local',
    ],
    [
      'was accepted, sent, and sent some of it again',
      1,
      { acked: 77_777n, sent: 90_018n, retransmitted: 12_241n },
      'remote',
    ],
    ['connected, and the far side has closed', 8, { acked: 5n, sent: 4n }, 'local'],
    ['was accepted, and has closed its own half', 5, { acked: 5n, sent: 4n }, 'remote'],
    ['connected, and has closed its own half', 5, { acked: 6n, sent: 4n }, 'local'],
    ['has segments in flight', 1, { acked: 1n, sent: 0n, unacked: 1 }, null],
    ['has counters that do not match', 1, { acked: 9n, sent: 4n }, null],
    ['is closing, and may have sent its FIN or not', 4, { acked: 1n, sent: 0n }, null],
    ['connects', 2, { acked: 0n, sent: 0n }, null],
  ] as const)('of one that %s', (_, state, counters, side) => {
    expect(opener(state, { ...quiet, ...counters })).toBe(side);
  });

  test('is not told by a kernel that does not count what is sent again', () => {
    expect(opener(1, { ...quiet, acked: 1n, sent: 0n }, 208)).toBeNull();
  });

  test('remains as it was told', () => {
    const socket = parse({ ...established, attributes: [tcpInfo(232, { ...quiet, acked: 1n, sent: 0n })] });
    const { bytes, end } = diagMessage({
      ...established,
      attributes: [tcpInfo(232, { ...quiet, acked: 0n, sent: 0n })],
    });
    updateInetDiag(socket, bytes, 0, end);
    expect(socket.opener).toBe('local');
  });
});

test.each([
  ['2001:db8::1:2', '2001:db8:1:2::'],
  ['2001:db8:1:2::', '2001:db8::1:2'],
  ['2001:db8:1:1:2:2:3:3', '2001:db8:1:1:3:3:2:2'],
])('a socket that connects again, from %s to %s, has the new address', (first, second) => {
  const udp = (remote: string): DiagFields => ({
    ...established,
    family: 'IPv6',
    local: ['fd00::2', 1],
    remote: [remote, 443],
  });
  const socket = parse(udp(first), 'udp');
  const { bytes, end } = diagMessage(udp(second));
  expect([updateInetDiag(socket, bytes, 0, end), socket.remoteAddress]).toEqual([true, second]);
  expect(updateInetDiag(socket, bytes, 0, end)).toBe(false);
});

import { expect, test } from 'vitest';
import { dumpSockets } from '../../../../../native-host/sockets/linux/sock-diag/dump-sockets.ts';
import { NetlinkError, type NetlinkSocket } from '../../../../../native-host/system/linux/netlink.ts';
import { diagMessage } from './inet-diag-bytes.ts';

const IPPROTO_UDP = 17;
const AF_INET6 = 10;
const ENOENT = 2;
const SOCK_DIAG_BY_FAMILY = 20;

/** A kernel that handles each request with this function. */
const kernel = (answer: NetlinkSocket['request']): NetlinkSocket => ({
  request: answer,
  drain: () => true,
  close: () => undefined,
});
const isUdp = (request: Uint8Array, family?: number): boolean =>
  request[17] === IPPROTO_UDP && (family === undefined || request[16] === family);

test('a kernel without IPv6 has no UDP over IPv6, which is no error', () => {
  const netlink = kernel((request) => {
    if (isUdp(request, AF_INET6)) throw new NetlinkError('answer', ENOENT);
  });
  expect(dumpSockets(netlink, () => undefined)).toBe(0);
});

test.each([
  ['no module for UDP at all', (request: Uint8Array) => isUdp(request), ENOENT],
  ['a refusal', () => true, 1],
  ['an answer that is no netlink', (request: Uint8Array) => isUdp(request, AF_INET6), 74],
])('%s is an error, never an empty table', (_, isFor, errno) => {
  const netlink = kernel((request) => {
    if (isFor(request)) throw new NetlinkError('answer', errno);
  });
  expect(() => dumpSockets(netlink, () => undefined)).toThrow(NetlinkError);
});

test('a cut-off row is counted, and the others are passed on', () => {
  const { bytes, end } = diagMessage({ family: 'IPv4', state: 1, local: ['10.0.0.2', 1], remote: ['192.0.2.7', 2] });
  const netlink = kernel((_, onMessage) => {
    onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, end);
    onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, end - 4);
    onMessage(bytes, SOCK_DIAG_BY_FAMILY, 0, 0);
  });
  const taken: string[] = [];
  expect(dumpSockets(netlink, (_bytes, _start, _end, protocol) => taken.push(protocol))).toBe(6);
  expect(taken).toEqual(['tcp', 'udp', 'udp']);
});

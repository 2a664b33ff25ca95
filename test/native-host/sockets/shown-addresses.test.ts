import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { shownAddresses } from '../../../native-host/sockets/shown-addresses.ts';

const bytesOf = (text: string) => ({ bytes: Uint8Array.from([9, ...ipaddr.parse(text).toByteArray()]), at: 1 });

test.each([
  ['IPv4', '10.0.0.2', '192.0.2.7', 4, '10.0.0.2', '192.0.2.7'],
  ['IPv6', 'fd00::2', '2001:db8::1', 6, 'fd00::2', '2001:db8::1'],
  ['an IPv4 peer of a dual-stack socket', '::ffff:10.0.0.2', '::ffff:192.0.2.7', 4, '10.0.0.2', '192.0.2.7'],
  ['such a peer after a reset, which clears the own address', '::', '::ffff:192.0.2.7', 4, '0.0.0.0', '192.0.2.7'],
  ['a socket that is bound to IPv4 alone', '::ffff:10.0.0.2', null, 4, '10.0.0.2', null],
  ['a socket that is open to both families', '::', null, 6, '::', null],
])('%s', (_, local, remote, family, localAddress, remoteAddress) => {
  const isIpv6 = local.includes(':');
  expect(shownAddresses(isIpv6, bytesOf(local), remote === null ? null : bytesOf(remote))).toEqual({
    family,
    localAddress,
    remoteAddress,
  });
});

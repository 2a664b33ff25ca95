import { expect, test } from 'vitest';
import { isLinkLocalIpv6 } from '../../../native-host/addresses/is-link-local-ipv6.ts';

test.each([
  ['fe80::1', true],
  ['febf::1', true],
  ['fec0::1', false],
  ['fd00::1', false],
  ['2001:db8::1', false],
  ['169.254.1.1', false], // IPv4's may be translated on the way, as for containers
  ['192.0.2.1', false],
])('%s: %s', (address, periods) => {
  expect(isLinkLocalIpv6(address)).toBe(periods);
});

import { expect, test } from 'vitest';
import { staysOnLink } from '../../../native-host/addresses/stays-on-link.ts';

test.each([
  ['fe80::1', true],
  ['febf::1', true],
  ['fec0::1', false],
  ['fd00::1', false],
  ['2001:db8::1', false],
  ['169.254.1.1', false], // IPv4's may be translated on its way, as for containers
  ['192.0.2.1', false],
])('%s: %s', (address, stays) => {
  expect(staysOnLink(address)).toBe(stays);
});

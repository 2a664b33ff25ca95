import ipaddr from 'ipaddr.js';
import { expect, test } from 'vitest';
import { isPublicAddress, isRoutedAddress } from '../../../extension/connection/address-reach.ts';

test.each(['10.0.0.1', '169.253.1.1', '192.0.2.7', 'fd00::7', 'fec0::1', '2001:db8::1', '::1'])(
  'packets from %s may leave the link',
  (address) => {
    expect(isRoutedAddress(address)).toBe(true);
  },
);

test.each(['169.254.0.1', '169.254.255.255', 'fe80::1', 'febf:ffff::1'])('packets from %s may not', (address) => {
  expect(isRoutedAddress(address)).toBe(false);
});

test.each([
  ['81.2.69.142', true],
  ['2a00:1450:4001:810::200e', true],
  ['10.0.0.1', false],
  ['100.64.0.1', false],
  ['4000::1', false],
  ['2001:db8::1', false],
  ['fe80::1', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(ipaddr.parse(address))).toBe(expected);
});

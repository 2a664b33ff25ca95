import { expect, test } from 'vitest';
import { subnetOf } from '../../../../extension/exit/tunnel/subnet-of.ts';

test('addresses of one /64 share it, however their zeros are written', () => {
  const shared = subnetOf('2001:db8:1::1');
  for (const other of ['2001:db8:1::', '2001:db8:1:0:aa::9', '2001:db8:1:0:1:2:3:4']) {
    expect(subnetOf(other)).toBe(shared);
  }
  for (const other of ['2001:db8:1:1::1', '2001:db8::1', '::1']) expect(subnetOf(other)).not.toBe(shared);
});

test('an IPv4 address, and text that is not an address, stays as it is', () => {
  expect(['198.51.100.1', 'x:y', ''].map(subnetOf)).toEqual(['198.51.100.1', 'x:y', '']);
});

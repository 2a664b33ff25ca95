import { expect, test } from 'vitest';
import { toNetwork } from '../../../native-host/location/to-network.ts';

test('a network has a number and usually a name', () => {
  const record = { autonomous_system_number: 15169, autonomous_system_organization: 'Google LLC' };
  expect(toNetwork(record)).toEqual({ asn: 15169, organisation: 'Google LLC' });
  expect(toNetwork({ autonomous_system_number: 2 ** 32 - 1 })).toEqual({ asn: 2 ** 32 - 1, organisation: null });
});

test.each([0, -1, 1.5, 2 ** 32, '15169', null])('the number %j is no network', (asn) => {
  expect(toNetwork({ autonomous_system_number: asn })).toBeNull();
});

test.each([null, 'AS1', [], { country: { iso_code: 'IE' } }])('%j is no network', (record) => {
  expect(toNetwork(record)).toBeNull();
});

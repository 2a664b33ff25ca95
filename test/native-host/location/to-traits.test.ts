import { expect, test } from 'vitest';
import { toTraits } from '../../../native-host/location/to-traits.ts';

test('a GeoIP2 record has its traits, with or without a place', () => {
  const traits = { is_anonymous_proxy: true, is_satellite_provider: true, is_anycast: true };
  expect(toTraits({ traits })).toEqual(['anycast', 'anonymous-proxy', 'satellite']);
  expect(toTraits({ traits: { is_anycast: true }, registered_country: { iso_code: 'AU' } })).toEqual(['anycast']);
  expect(toTraits({ traits: { is_anycast: false, is_legitimate_proxy: true } })).toEqual([]);
});

test.each(['is_anonymous', 'is_anonymous_vpn', 'is_public_proxy', 'is_tor_exit_node', 'is_residential_proxy'])(
  'GeoIP2-Enterprise names an anonymous service as %s',
  (name) => {
    expect(toTraits({ traits: { [name]: true } })).toEqual(['anonymous-proxy']);
  },
);

test('IPinfo has them at the top, some as text', () => {
  expect(toTraits({ country: 'US', is_anycast: 'true', is_satellite: true })).toEqual(['anycast', 'satellite']);
});

test.each([
  [null],
  ['anycast'],
  [[]],
  [{ traits: 'is_anycast' }],
  [{ traits: { is_anycast: 1 } }],
  [{ is_anycast: '' }],
])('%j says nothing', (record) => {
  expect(toTraits(record)).toEqual([]);
});

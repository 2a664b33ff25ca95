import { expect, test } from 'vitest';
import { countryName } from '../../../extension/text/country-name.ts';
import { endpointText } from '../../../extension/connection/endpoint-text.ts';
import { formatBytes, formatCount } from '../../../extension/text/format-number.ts';
import { placeName } from '../../../extension/text/place-name.ts';
import { placeWith } from '../connections.ts';

test.each([
  [{}, 'Utrecht, Netherlands'],
  [{ city: null }, 'Utrecht, Netherlands'],
  [{ city: null, region: 'Bavaria', countryCode: 'DE', precision: 'region' }, 'Bavaria, Germany'],
  [{ precision: 'country' }, 'Netherlands'],
  [{ city: null, region: null }, 'Netherlands'],
  [{ city: 'Singapore', countryCode: 'SG' }, 'Singapore'],
] as const)('a place with %j is called %s', (fields, name) => {
  expect(placeName(placeWith(fields))).toBe(name);
});

test('an unassigned country code is shown as it is', () => {
  expect(countryName('QQ')).toBe('QQ');
});

test.each([
  ['192.0.2.1', 443, '192.0.2.1:443'],
  ['2001:db8::1', 443, '[2001:db8::1]:443'],
  ['2001:db8::1', null, '2001:db8::1'],
  [null, null, ''],
])('%s with port %s is written "%s"', (address, port, text) => {
  expect(endpointText(address, port)).toBe(text);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [1_345_000, '1.35 MB'],
  [2_000_000_000_000_000, '2,000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test('counts have thousands separators', () => {
  expect(formatCount(1234)).toBe('1,234');
});

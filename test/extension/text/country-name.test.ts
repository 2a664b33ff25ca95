import { expect, test } from 'vitest';
import { countryName } from '../../../extension/text/country-name.ts';

test.each([
  ['NL', 'Netherlands'],
  ['ZZ', 'Unknown Region'],
  ['germany', 'germany'],
  ['D', 'D'],
  ['', ''],
  ['<b>', '<b>'],
])('%j is called %j', (code, name) => {
  expect(countryName(code)).toBe(name);
});

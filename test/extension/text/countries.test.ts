import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { alpha3Of, countryCodes } from '../../../extension/text/countries.ts';

/** Where the table differs from the package: that has Unicode's code for Kosovo, the table the World Bank's. */
const differences = { XK: 'XKX' };

test('the table is that of ISO 3166-1', () => {
  const expected = codes.map(([alpha2 = '', alpha3 = '']) => [alpha2, alpha3] as const);
  const table = countryCodes().map((alpha2) => [alpha2, alpha3Of(alpha2)]);
  expect(Object.fromEntries(table)).toEqual({ ...Object.fromEntries(expected), ...differences });
  expect(table).toHaveLength(250);
});

test('every country code of the base map is in the table, except for disputed areas', () => {
  const world = readFileSync('extension/public/map/world_110m.json', 'utf8');
  const { countries } = (JSON.parse(world) as { objects: { countries: { geometries: { id: string }[] } } }).objects;
  const known = new Set(countryCodes().map(alpha3Of));
  const unknown = new Set(countries.geometries.map(({ id }) => id).filter((id) => !known.has(id)));
  expect([...unknown].toSorted()).toEqual(['XAC', 'XAP', 'XBT', 'XHT', 'XIT', 'XJK']);
});

test.each(['', 'A', 'NLD', 'UK', 'ZZ', 'nl', 'constructor'])('%j is not a country code', (code) => {
  expect(alpha3Of(code)).toBeNull();
});

import { expect, test } from 'vitest';
import { countriesNamed } from '../../../extension/text/countries-named.ts';
import { countryCodes } from '../../../extension/text/countries.ts';

test.each([
  ['nl', ['NL']],
  ['XK', ['XK']],
  ['UK', ['GB']],
  ['dd', ['DE']],
  ['Niederlande', ['NL']],
  [' NETHERLANDS ', ['NL']],
  ['turkiye', ['TR']],
  ['Niger', ['NE']],
  ['nige', ['NE', 'NG']],
  ['un', ['AE', 'GB', 'HU', 'US']], // United …, Ungarn; the United Nations are not a country
])('%j names %j', (text, codes) => {
  expect([...countriesNamed(text)].toSorted()).toEqual(codes);
});

test.each(['ZZ', 'EU', 'Unknown Region', 'Canary Islands', 'Atlantis', 'N L'])('%j names no country', (text) => {
  expect(countriesNamed(text)).toEqual(new Set());
});

test('every country is named by its code and by its English name', () => {
  const english = new Intl.DisplayNames(['en'], { type: 'region' });
  for (const code of countryCodes()) {
    expect(countriesNamed(code)).toEqual(new Set([code]));
    expect(countriesNamed(english.of(code) ?? '')).toContain(code);
  }
});

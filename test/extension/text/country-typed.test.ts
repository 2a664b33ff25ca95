import { expect, test } from 'vitest';
import { countryTyped } from '../../../extension/text/country-typed.ts';
import { countryList } from '../../../extension/text/country-list.ts';

test.each([
  ['NL', 'NL'],
  ['netherlands', 'NL'],
  ['Schweiz', 'CH'],
  ['türki', 'TR'],
  ['Niger', 'NE'],
])('%s is %s', (text, code) => {
  expect(countryTyped(text)).toEqual({ kind: 'one', code });
});

test.each([
  ['', 'none'],
  ['Atlantis', 'none'],
  ['QQ', 'none'],
  ['A', 'several'],
])('%j names %s', (text, kind) => {
  expect(countryTyped(text)).toEqual({ kind });
});

test('every country has a name, and no name is there twice', () => {
  expect(countryList()).toHaveLength(250);
  expect(new Set(countryList().map(({ name }) => name)).size).toBe(250);
  expect(countryList().filter(({ code, name }) => code === name)).toEqual([]);
});

import { countriesNamed } from './countries-named.ts';
import { countryList } from './country-list.ts';

/** What somebody typed for a country: the one that it names, or why it names none. */
export type CountryTyped = { kind: 'one'; code: string } | { kind: 'none' | 'several' };

/** By code, by name, or by the beginning of a name that only one country has. */
export function countryTyped(text: string): CountryTyped {
  const named = countriesNamed(text);
  const fitting = countryList().filter(({ code }) => named.has(code));
  const [first] = fitting;
  if (text.trim() === '' || first === undefined) return { kind: 'none' };
  return fitting.length === 1 ? { kind: 'one', code: first.code } : { kind: 'several' };
}

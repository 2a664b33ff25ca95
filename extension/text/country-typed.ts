import { countriesNamed } from './countries-named.ts';

/** The country that a typed text names, or why it names none. */
export type CountryTyped = { kind: 'one'; code: string } | { kind: 'none' | 'several' };

/** By code, by name, or by the beginning of a name that only one country has. */
export function countryTyped(text: string): CountryTyped {
  const [code, another] = countriesNamed(text);
  if (text.trim() === '' || code === undefined) return { kind: 'none' };
  return another === undefined ? { kind: 'one', code } : { kind: 'several' };
}

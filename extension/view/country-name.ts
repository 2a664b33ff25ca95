import { uiLanguage } from './ui-language.ts';

let names: Intl.DisplayNames | null = null;

/** Name of an ISO 3166-1 alpha-2 code in the browser's language; the text itself where there is no such country. */
export function countryName(countryCode: string): string {
  // What cannot be a code is an error to `of`.
  if (!/^[a-z]{2}$/i.test(countryCode)) return countryCode;
  names ??= new Intl.DisplayNames([uiLanguage()], { type: 'region' });
  return names.of(countryCode) ?? countryCode;
}

import { uiLanguage } from './ui-language.ts';

let names: Intl.DisplayNames | null = null;

/** Name of an ISO 3166-1 alpha-2 code in the browser's language; the code itself where there is no such country. */
export function countryName(countryCode: string): string {
  names ??= new Intl.DisplayNames([uiLanguage()], { type: 'region' });
  return names.of(countryCode) ?? countryCode;
}

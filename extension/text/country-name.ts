import { lazy } from './lazy.ts';
import { uiLanguage } from './ui-language.ts';
import { foreignText } from './foreign-text.ts';

/** Name of an ISO 3166-1 alpha-2 code in the browser's language; the text itself where there is no such country. */
export function countryName(countryCode: string): string {
  // What cannot be a code is an error to `of`.
  if (!/^[a-z]{2}$/i.test(countryCode)) return foreignText(countryCode);
  return names().of(countryCode) ?? countryCode;
}

const names = lazy(() => new Intl.DisplayNames([uiLanguage()], { type: 'region' }));

import { uiLanguage } from './ui-language.ts';

let short: Intl.NumberFormat | null = null;

/** A number where there is no room for one: 950, 1.2K. */
export function formatShortCount(count: number): string {
  short ??= new Intl.NumberFormat(uiLanguage(), { notation: 'compact', maximumSignificantDigits: 2 });
  return count < 1000 ? String(count) : short.format(count);
}

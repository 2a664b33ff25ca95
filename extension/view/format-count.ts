import { uiLanguage } from './ui-language.ts';

let digits: Intl.NumberFormat | null = null;

/** A number as people read it in their language: 10,000. */
export function formatCount(count: number): string {
  digits ??= new Intl.NumberFormat(uiLanguage());
  return digits.format(count);
}

import { uiLanguage } from './ui-language.ts';

let percent: Intl.NumberFormat | null = null;

/** A part of a whole, 0 to 1, in whole percent: 84 %. */
export function formatShare(share: number): string {
  percent ??= new Intl.NumberFormat(uiLanguage(), { style: 'percent' });
  return percent.format(share);
}

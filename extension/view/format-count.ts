import { uiLanguage } from './ui-language.ts';

let digits: Intl.NumberFormat | null = null;

/** A number as people read it in their language: 10,000. */
export function formatCount(count: number): string {
  digits ??= new Intl.NumberFormat(uiLanguage());
  return digits.format(count);
}

/** A number with its English noun. The last callers move to `messageOf`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

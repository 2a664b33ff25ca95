import { uiLanguage } from './ui-language.ts';

let digits: Intl.NumberFormat | null = null;

/** A size in decimal units, as the system's own tools show traffic: 812 B, 1.34 MB. */
export function formatBytes(bytes: number): string {
  digits ??= new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 3 });
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${digits.format(bytes / 1000 ** step)} ${units[step] ?? ''}`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

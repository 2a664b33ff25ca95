import { lazy } from './lazy.ts';
import { message } from './message.ts';
import { uiLanguage } from './ui-language.ts';

/** A number with its separators: 10,000. */
export function formatCount(count: number): string {
  return grouped().format(count);
}

/** A short number: 950, 1.2K. */
export function formatShortCount(count: number): string {
  return count < 1000 ? String(count) : compact().format(count);
}

/** A part of a whole, 0 to 1, in whole percent: 84 %. */
export function formatShare(share: number): string {
  return percent().format(share);
}

/** A size in decimal units, as the system's own tools show traffic: 812 B, 1.34 MB. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${threeDigits().format(bytes / 1000 ** step)} ${units[step] ?? ''}`;
}

/** Bytes a second: 1.34 MB/s. */
export function formatRate(bytesPerS: number): string {
  return message('timePerSecond', { bytes: formatBytes(Math.round(bytesPerS)) });
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

const grouped = lazy(() => new Intl.NumberFormat(uiLanguage()));
const compact = lazy(() => new Intl.NumberFormat(uiLanguage(), { notation: 'compact', maximumSignificantDigits: 2 }));
const percent = lazy(() => new Intl.NumberFormat(uiLanguage(), { style: 'percent' }));
const threeDigits = lazy(() => new Intl.NumberFormat(uiLanguage(), { maximumSignificantDigits: 3 }));

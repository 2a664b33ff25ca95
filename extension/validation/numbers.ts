import { wrong, type Check } from './validators.ts';

export const latitude: Check<number> = (value) => (isWithin(value, -90, 90) ? null : wrong('latitude'));
export const longitude: Check<number> = (value) => (isWithin(value, -180, 180) ? null : wrong('longitude'));
/** Round trips in ms, radii in km. Finite: JSON.parse makes Infinity of 1e999. */
export const amount: Check<number> = (value) => (isWithin(value, 0, Number.MAX_VALUE) ? null : wrong('amount'));
/** Bytes, process ids, request ids. */
export const count: Check<number> = (value) => (isWhole(value, 0) ? null : wrong('count'));
export const port: Check<number> = (value) => (isWhole(value, 0, 65_535) ? null : wrong('port'));

export function integer(least: number, most?: number): Check<number> {
  return (value) => (isWhole(value, least, most) ? null : wrong('whole-number'));
}

function isWhole(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && isWithin(value, least, most);
}

function isWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}

import { expect, test } from 'vitest';
import { formatSince } from '../../../extension/text/format-time.ts';

const noonMs = new Date(2026, 10, 24, 12, 0).getTime();

test('a time today has no date', () => {
  expect(formatSince(noonMs - 3_600_000, noonMs)).toMatch(/^11:00\sAM$/);
});

test('a time on another day has its date', () => {
  expect(formatSince(noonMs - 86_400_000, noonMs)).toContain('Mon');
});

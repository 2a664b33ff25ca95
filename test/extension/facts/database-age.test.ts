import { expect, test } from 'vitest';
import { ageDays, isOld } from '../../../extension/facts/database-age.ts';
import { noticesOf } from '../../../extension/facts/notices-of.ts';

const dayMs = 86_400_000;

test('an age is in whole days, and unknown where the clock is behind', () => {
  expect(ageDays({ builtAtMs: 0 }, 61.9 * dayMs)).toBe(61);
  expect(ageDays({ builtAtMs: dayMs }, 0)).toBe(0);
});

test.each([
  [true, 180.9, false],
  [true, 181, true],
  [false, 60.9, false],
  [false, 61, true],
])('built in: %s, of %d days: old %s', (builtIn, days, expected) => {
  expect(isOld({ builtIn, builtAtMs: 0 }, days * dayMs)).toBe(expected);
});

test('popup and full tab name the age of a file of the user, and never that of what TapMap ships', () => {
  const databases = [
    { path: '/p/city.mmdb', builtIn: true },
    { path: '/u/mine.mmdb', builtIn: false },
  ];
  const own = { code: 'database-old', path: '/u/mine.mmdb', ageDays: 61 } as const;
  const other = { code: 'owners-hidden' } as const;
  const shipped = { code: 'database-old', path: '/p/city.mmdb', ageDays: 200, builtIn: true } as const;
  const shippedOf010 = { code: 'database-old', path: '/p/city.mmdb', ageDays: 61 } as const;
  expect(noticesOf([own, shipped, other, shippedOf010], databases)).toEqual([own, other]);
  expect(noticesOf([shipped], [])).toEqual([]);
  const none = [other];
  expect(noticesOf(none, databases)).toBe(none);
});

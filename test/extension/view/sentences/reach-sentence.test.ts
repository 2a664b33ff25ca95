import { expect, test } from 'vitest';
import type { Reach } from '../../../../extension/facts/facts-of.ts';
import { reachSentence } from '../../../../extension/view/sentences/reach-sentence.ts';
import { placeWith } from '../../connections.ts';

const sydney = placeWith({ city: 'Sydney', countryCode: 'AU' });
const says = (reach: Reach, anycast: string | null = null) => reachSentence(sydney, { reach, anycast });
const refuted = { distanceKm: 16_000, farthestKm: 2698.1, minRttMs: 18.02 };

test('a place that cannot be is told with the round trip that refutes it', () => {
  expect(says({ kind: 'impossible', ...refuted })).toBe(
    "The database says Sydney, Australia; at 18 ms it can't be farther than 2,700 km: probably an anycast address or wrong data.",
  );
});

test('a place that is unlikely is told with less certainty', () => {
  expect(says({ kind: 'unlikely', ...refuted })).toMatch(/hardly farther .* perhaps/);
});

test('the bound is rounded up, and short round trips keep their digits', () => {
  expect(says({ kind: 'impossible', distanceKm: 900, farthestKm: 62.1, minRttMs: 0.414 })).toContain(
    "at 0.41 ms it can't be farther than 63 km",
  );
  expect(says({ kind: 'impossible', ...refuted, farthestKm: 2701 })).toContain('2,800 km');
});

test('a network that is everywhere is named where the round trip says nothing', () => {
  expect(says({ kind: 'possible' }, 'Example')).toMatch(/^Example answers from many places/);
  expect(says({ kind: 'impossible', ...refuted }, 'Example')).toContain('2,700 km');
});

test('nothing is said where nothing speaks against the place', () => {
  expect(says({ kind: 'possible' })).toBeNull();
  expect(says({ kind: 'unchecked' })).toBeNull();
});

import { expect, test } from 'vitest';
import type { Reach } from '../../../../extension/facts/facts-of.ts';
import { reachSentence } from '../../../../extension/view/sentences/reach-sentence.ts';
import { placeWith } from '../../connections.ts';

const sydney = placeWith({ city: 'Sydney', countryCode: 'AU' });
const says = (reach: Reach, anycast: string | null = null) => reachSentence(sydney, { reach, anycast });
const refuted = { distanceKm: 16_000, farthestKm: 2698.1, minRttMs: 18.02 };

test('an impossible place is stated with the round trip that rules it out', () => {
  expect(says({ kind: 'impossible', ...refuted })).toBe(
    'The database says Sydney, Australia, but a round trip of 18 ms puts it within 2,700 km: probably anycast or a wrong entry.',
  );
});

test('an unlikely place is stated with less certainty', () => {
  expect(says({ kind: 'unlikely', ...refuted })).toMatch(/suggests it is within .* possibly/);
});

test('the bound is rounded up, and short round trips keep their digits', () => {
  expect(says({ kind: 'impossible', distanceKm: 900, farthestKm: 62.1, minRttMs: 0.414 })).toContain(
    'a round trip of 0.41 ms puts it within 63 km',
  );
  expect(says({ kind: 'impossible', ...refuted, farthestKm: 2701 })).toContain('2,800 km');
});

test('an anycast network is named where the round trip shows nothing', () => {
  expect(says({ kind: 'possible' }, 'Example')).toMatch(/^Example serves the same address from many locations/);
  expect(says({ kind: 'impossible', ...refuted }, 'Example')).toContain('2,700 km');
});

test('there is no sentence where nothing contradicts the place', () => {
  expect(says({ kind: 'possible' })).toBeNull();
  expect(says({ kind: 'unchecked' })).toBeNull();
});

import { expect, test } from 'vitest';
import { markersOf } from '../../../extension/map/markers-of.ts';
import { placesOf } from '../../../extension/map/places-of.ts';
import { connectionWith } from '../connection.ts';

test('ten thousand places become at most 800 markers that count every connection once', () => {
  const connections = Array.from({ length: 10_000 }, (_, index) => {
    const [latitude, longitude] = [(index % 100) * 1.2 - 60, Math.floor(index / 100) * 3.5 - 175];
    const where = { countryCode: 'NL', region: null, city: `City ${index}`, latitude, longitude };
    return connectionWith({ id: String(index), place: { ...where, precision: 'city', accuracyRadiusKm: null } });
  });
  const markers = markersOf(placesOf(connections));
  expect(markers.length).toBeLessThanOrEqual(800);
  expect(markers.reduce((total, { open }) => total + open, 0)).toBe(10_000);
});

import { geoDistance } from 'd3-geo';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from '../../../extension/connection/distance.ts';
import { sydney, utrecht } from '../map/cities.ts';

const anyPoint = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('it is 16,600 km from Utrecht to Sydney', () => {
  expect(distanceKm(utrecht, sydney)).toBeCloseTo(16_636, -2);
});

test('it is the great circle that d3 measures', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (from, to) => {
      const expected = geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]) * 6371;
      expect(distanceKm(from, to)).toBeCloseTo(expected, 1);
    }),
  );
});

test('nothing is farther than half way round the earth, and distance is symmetric', () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (from, to) => {
      expect(distanceKm(from, to)).toBeLessThanOrEqual(Math.PI * 6371);
      expect(distanceKm(from, to)).toBeCloseTo(distanceKm(to, from), 6);
    }),
  );
});

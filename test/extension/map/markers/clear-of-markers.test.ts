import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clearOfMarkers } from '../../../../extension/map/markers/clear-of-markers.ts';
import { markerDiameter } from '../../../../extension/map/markers/marker-diameter.ts';

const home = { latitude: 0, longitude: 0 };
const radius = 6;

test('a sign that no marker covers is where it is', () => {
  expect(clearOfMarkers(home, [{ latitude: 20, longitude: 0, open: 30 }], 3, radius)).toEqual(home);
});

test('under a marker it moves to the edge, and back as the map is magnified', () => {
  const marker = { latitude: 1, longitude: 0, open: 30 };
  const far = clearOfMarkers(home, [marker], 3, radius);
  expect(far.latitude).toBeLessThan(0);
  expect(clearOfMarkers(home, [marker], 60, radius)).toEqual(home);
});

test('it is on none of the markers around, where there is room', () => {
  const near = fc.record({
    latitude: fc.double({ min: -8, max: 8, noNaN: true }),
    longitude: fc.double({ min: -8, max: 8, noNaN: true }),
    open: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(fc.array(near, { maxLength: 3 }), (markers) => {
      const sign = clearOfMarkers(home, markers, 3, radius);
      for (const { latitude, longitude, open } of markers) {
        const away = 3 * Math.hypot(latitude - sign.latitude, longitude - sign.longitude);
        expect(away).toBeGreaterThanOrEqual(markerDiameter(open) / 2 + radius);
      }
    }),
  );
});

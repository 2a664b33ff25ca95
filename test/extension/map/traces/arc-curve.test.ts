import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Point, wrapLongitude } from '../../../../extension/connection/distance.ts';
import { arcCurve } from '../../../../extension/map/traces/arc-curve.ts';
import { lima, newYork, sydney, tokyo, utrecht } from '../cities.ts';

const flat = ['natural-earth', 'flat'] as const;
const montreal = { latitude: 45.5, longitude: -73.57 };
const anywhere = fc.record({
  latitude: fc.double({ min: -84, max: 84, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true, maxExcluded: true }),
});
const middles = fc.double({ min: -180, max: 180, noNaN: true });

describe.each(flat)('on the map %s', (projection) => {
  test('an arc begins and ends at its places and never crosses an edge, wherever the middle is', () => {
    fc.assert(
      fc.property(anywhere, anywhere, middles, (from, to, middle) => {
        const curve = arcCurve(from, to, projection, middle);
        if (curve.length === 0) return;
        expect([curve[0], curve.at(-1)]).toEqual([from, to]);
        expect(widestStep(curve, middle)).toBeLessThan(120);
        for (const { latitude } of curve) expect(Math.abs(latitude)).toBeLessThanOrEqual(84);
      }),
    );
  });

  test('one that ends near a pole does not turn over it to the other edge', () => {
    const curve = arcCurve({ latitude: 0, longitude: 64.67 }, { latitude: -83.9, longitude: -179.99 }, projection, 0);
    expect(widestStep(curve, 0)).toBeLessThan(120);
  });

  test('an arc over the Pacific is whole with Europe or the Pacific in the middle', () => {
    for (const middle of [0, 180, -150]) {
      const curve = arcCurve(newYork, tokyo, projection, middle);
      expect(curve.length).toBeGreaterThan(10);
      expect(widestStep(curve, middle)).toBeLessThan(20);
    }
    // With the Pacific in the middle it goes over it, the shorter way.
    const between = arcCurve(newYork, tokyo, projection, 180).slice(1, -1);
    expect(between.every(({ longitude }) => longitude < newYork.longitude || longitude > tokyo.longitude)).toBe(true);
  });

  test('from Montreal to East Asia it stays off the upper edge', () => {
    const curve = arcCurve(montreal, tokyo, projection, 0);
    expect(Math.max(...curve.map(({ latitude }) => latitude))).toBeLessThan(80);
  });

  test('it rises in the north and sags in the south', () => {
    const middleOf = (curve: Point[]) => curve[Math.floor(curve.length / 2)]?.latitude ?? NaN;
    expect(middleOf(arcCurve(utrecht, newYork, projection, 0))).toBeGreaterThan(52);
    expect(middleOf(arcCurve(lima, sydney, projection, 180))).toBeLessThan(-34);
  });
});

test('on the globe an arc is the great circle', () => {
  expect(arcCurve(utrecht, tokyo, 'globe', 0)).toEqual([utrecht, tokyo]);
});

test.each([...flat, 'globe'] as const)(
  'there is none to the other side of the earth, or to where it begins, %s',
  (projection) => {
    const opposite = { latitude: -utrecht.latitude + 3, longitude: wrapLongitude(utrecht.longitude + 180) };
    expect(arcCurve(utrecht, opposite, projection, 0)).toEqual([]);
    expect(arcCurve(utrecht, utrecht, projection, 0)).toEqual([]);
  },
);

/** The longest step of an arc from west to east on a map with this middle, in degrees. */
function widestStep(curve: readonly Point[], middle: number): number {
  const easts = curve.map(({ longitude }) => wrapLongitude(longitude - middle));
  return easts.reduce((widest, east, i) => Math.max(widest, Math.abs(east - (easts[i - 1] ?? east))), 0);
}

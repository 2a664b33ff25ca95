import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Home } from '../../../extension/facts/home-of.ts';
import { minDistanceKm } from '../../../extension/facts/min-distance.ts';
import { reachOf, type Reach } from '../../../extension/facts/reach-of.ts';
import { placeWith } from '../connections.ts';
import { sydney, utrecht } from '../map/cities.ts';

const home: Home = { latitude: 52.5, longitude: 13.4, radiusKm: 25, source: 'hand' };
const strictness = ({ kind }: Reach) => ['unchecked', 'possible', 'unlikely', 'impossible'].indexOf(kind);
const anyKm = fc.double({ min: 0, max: 20_000, noNaN: true });
const anyRttMs = fc.double({ min: 0, max: 1000, noNaN: true });

describe('a round trip of 18 ms', () => {
  test('reaches no farther than 2,700 km', () => {
    expect(reachOf(2698, 18).kind).toBe('unlikely');
    expect(reachOf(2700, 18)).toEqual({
      kind: 'impossible',
      distanceKm: 2700,
      farthestKm: expect.closeTo(2698.1, 1) as number,
      minRttMs: 18,
    });
  });

  test('hardly reaches farther than 1,800 km, the speed of light in fibre', () => {
    expect(reachOf(1799, 18).kind).toBe('unlikely');
    expect(reachOf(1798, 18)).toEqual({ kind: 'possible' });
  });
});

test('a longer round trip never makes a place less likely', () => {
  fc.assert(
    fc.property(anyKm, anyRttMs, anyRttMs, (km, one, other) => {
      const [short, long] = [Math.min(one, other), Math.max(one, other)];
      expect(strictness(reachOf(km, long))).toBeLessThanOrEqual(strictness(reachOf(km, short)));
    }),
  );
});

test('a nearer place is never less likely', () => {
  fc.assert(
    fc.property(anyKm, anyKm, anyRttMs, (one, other, rttMs) => {
      const [near, far] = [Math.min(one, other), Math.max(one, other)];
      expect(strictness(reachOf(near, rttMs))).toBeLessThanOrEqual(strictness(reachOf(far, rttMs)));
    }),
  );
});

test('a place ruled out is farther than any place in reach', () => {
  fc.assert(
    fc.property(anyKm, anyRttMs, (km, rttMs) => {
      const reach = reachOf(km, rttMs);
      if (reach.kind === 'unlikely' || reach.kind === 'impossible')
        expect(reach.distanceKm).toBeGreaterThan(reach.farthestKm);
    }),
  );
});

describe('the least distance', () => {
  test('leaves out both radii, and half a percent for the shape of the earth', () => {
    expect(minDistanceKm(home, sydney)).toBeCloseTo(16_095 * 0.994 - 25 - 20, -2);
  });

  test('is zero within the radii', () => {
    expect(minDistanceKm(home, placeWith({ latitude: 52.5, longitude: 13.6, accuracyRadiusKm: 5 }))).toBe(0);
  });

  test('takes a city’s radius to be 50 km where the database has none', () => {
    expect(minDistanceKm(home, { ...sydney, accuracyRadiusKm: null })).toBe(
      minDistanceKm(home, { ...sydney, accuracyRadiusKm: 50 }),
    );
  });

  test('is unknown where home is only known from the time zone', () => {
    expect(minDistanceKm({ ...home, source: 'time-zone' }, sydney)).toBeNull();
  });

  test.each(['country', 'region'] as const)('is unknown where the database knows only a %s', (precision) => {
    expect(minDistanceKm(home, { ...sydney, precision, city: null })).toBeNull();
  });

  test('more uncertainty never makes it longer', () => {
    const anyRadius = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(anyRadius, anyRadius, anyRadius, (radiusKm, accuracyRadiusKm, moreKm) => {
        const least = minDistanceKm({ ...home, radiusKm }, { ...utrecht, accuracyRadiusKm }) ?? Infinity;
        expect(
          minDistanceKm({ ...home, radiusKm: radiusKm + moreKm }, { ...utrecht, accuracyRadiusKm }),
        ).toBeLessThanOrEqual(least);
        expect(
          minDistanceKm({ ...home, radiusKm }, { ...utrecht, accuracyRadiusKm: accuracyRadiusKm + moreKm }),
        ).toBeLessThanOrEqual(least);
      }),
    );
  });
});

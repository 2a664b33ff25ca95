import { expect, test } from 'vitest';
import { latitudeRange, ontoDrawnMap } from '../../../../extension/map/camera/latitude-range.ts';

test.each(['natural-earth', 'flat'] as const)(
  'a wide map shows fewer latitudes than a narrow one, %s',
  (projection) => {
    const [wideSouth = 0, wideNorth = 0] = latitudeRange(projection, 2.2) ?? [];
    const [narrowSouth = 0, narrowNorth = 0] = latitudeRange(projection, 1.5) ?? [];
    expect(narrowSouth).toBeLessThan(wideSouth);
    expect(narrowNorth).toBeGreaterThanOrEqual(wideNorth);
  },
);

test.each([0.3, 1, 2, 10])('no map cuts off inhabited latitudes, or goes beyond a pole, at aspect %d', (aspect) => {
  const [south = 0, north = 0] = latitudeRange('natural-earth', aspect) ?? [];
  expect(south).toBeLessThan(-35);
  expect(north).toBeGreaterThan(60);
  expect(south).toBeGreaterThanOrEqual(-90.01);
  expect(north).toBeLessThanOrEqual(90.01);
});

test('a globe shows all latitudes', () => {
  expect(latitudeRange('globe', 2)).toBeNull();
});

test('what lies where nothing is drawn is drawn at the edge, and all else where it is', () => {
  for (const projection of ['natural-earth', 'flat'] as const) {
    const [south = 0, north = 0] = latitudeRange(projection, 2.2) ?? [];
    const onto = ontoDrawnMap(projection, 2.2);
    const antarctica = onto({ latitude: -84.7, longitude: 83 });
    expect(south).toBeGreaterThan(-84);
    expect(antarctica.longitude).toBe(83);
    expect(antarctica.latitude).toBeGreaterThan(south);
    expect(antarctica.latitude).toBeLessThan(-40);
    const there = { latitude: north - 1, longitude: 0 };
    expect(onto(there)).toBe(there);
  }
  const pole = { latitude: -90 };
  expect(ontoDrawnMap('globe', 2.2)(pole)).toBe(pole);
});

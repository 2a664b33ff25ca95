import { expect, test } from 'vitest';
import { latitudeRange } from '../../../../extension/map/camera/latitude-range.ts';

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

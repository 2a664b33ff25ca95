import { expect, test } from 'vitest';
import { onSmallMap } from '../../../../extension/map/small/small-map.ts';
import { smallMapSize } from '../../../../extension/map/small/small-map-size.ts';

test.each([
  ['Reykjavík', 64.1, -21.9],
  ['Ushuaia', -54.8, -68.3],
  ['Longyearbyen', 78.2, 15.6],
  ['Suva', -18.1, 178.4],
  ['Wellington', -41.3, 174.8],
])('%s is on the map', (_, latitude, longitude) => {
  const { x, y } = onSmallMap(latitude, longitude);
  expect(x).toBeGreaterThan(0);
  expect(x).toBeLessThan(smallMapSize.width);
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(smallMapSize.height);
});

test('the equator takes the whole width', () => {
  expect(onSmallMap(0, -180).x).toBeCloseTo(0);
  expect(onSmallMap(0, 180).x).toBeCloseTo(smallMapSize.width);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import smallMap from '../../../extension/map/small/small-world.json' with { type: 'json' };
import { smallMapSize } from '../../../extension/map/small/small-map-size.ts';
import { smallWorld, type WorldTopology } from '../../../scripts/map/small-world.ts';

const world = JSON.parse(readFileSync('extension/public/map/world_110m.json', 'utf8')) as WorldTopology;

test('the land of the small map is that of the large one (else run scripts/draw-small-map.ts)', () => {
  expect(smallMap).toEqual(smallWorld(world));
});

test('nothing is drawn across the map: what crosses the 180th meridian is cut there', () => {
  const steps = [...`${smallMap.land}${smallMap.borders}`.matchAll(/[l ](-?\d+)[ ,]?(-?\d+)/g)];
  expect(steps.length).toBeGreaterThan(1000);
  for (const [, right, down] of steps) {
    expect(Math.hypot(Number(right), Number(down))).toBeLessThan(smallMapSize.width / 8);
  }
});

test('it is small enough to be part of a page that opens at once', () => {
  expect(smallMap.land.length + smallMap.borders.length).toBeLessThan(40_000);
});

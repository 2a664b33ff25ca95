import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import sketched from '../../../extension/map/sketch/sketch-world.json' with { type: 'json' };
import { sketchWorld } from '../../../scripts/map/sketch-world.ts';
import type { WorldTopology } from '../../../scripts/map/small-world.ts';

const world = JSON.parse(readFileSync('extension/public/map/world_110m.json', 'utf8')) as WorldTopology;

test('the land of the sketch is that of the map (else run scripts/draw-small-map.ts)', () => {
  expect(sketched).toEqual(sketchWorld(world));
});

test('it is small enough to be part of a page that opens at once', () => {
  expect(JSON.stringify(sketched).length).toBeLessThan(100_000);
});

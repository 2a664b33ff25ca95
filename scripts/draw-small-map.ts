import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sketchWorld } from './map/sketch-world.ts';
import { smallWorld, type WorldTopology } from './map/small-world.ts';

/**
 * `npx tsx scripts/draw-small-map.ts`: redraws the land of the popup's small map, and of the sketch that the large one
 * begins with. Only needed when their source map or the size of the small map changes; a unit test then fails.
 */
const folder = join(import.meta.dirname, '../extension');
const topology = JSON.parse(readFileSync(join(folder, 'public/map/world_110m.json'), 'utf8')) as WorldTopology;
writeFileSync(join(folder, 'map/small/small-world.json'), `${JSON.stringify(smallWorld(topology), null, 2)}\n`);
writeFileSync(join(folder, 'map/sketch/sketch-world.json'), `${JSON.stringify(sketchWorld(topology))}\n`);

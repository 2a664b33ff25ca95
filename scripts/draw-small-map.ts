import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { smallWorld, type WorldTopology } from './map/small-world.ts';

/**
 * `npx tsx scripts/draw-small-map.ts`: draws the land of the popup's small map anew. Only needed when the world that it is made
 * from, or the measures of the small map, change; a unit test tells.
 */
const folder = join(import.meta.dirname, '../extension');
const topology = JSON.parse(readFileSync(join(folder, 'public/map/world_110m.json'), 'utf8')) as WorldTopology;
writeFileSync(join(folder, 'map/small-world.json'), `${JSON.stringify(smallWorld(topology), null, 2)}\n`);

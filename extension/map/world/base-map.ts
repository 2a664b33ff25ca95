import type { Topology } from 'topojson-specification';
import { mapDetail, type Sight } from './map-detail.ts';
import { worldTopology } from './world-topology.ts';

/** Plotly's name for the world map at `resolution: 110`. */
const WORLD = 'world_110m';

/**
 * Loads the extension's own base map and returns a function that gives it to Plotly with as much detail as can be seen.
 *
 * Plotly reads `PlotlyGeoAssets.topojson` before it fetches a map (plots/geo/geo.js), at each drawing.
 *
 * @param directory address of the folder that holds the map
 */
export async function baseMap(directory: string): Promise<(sight: Sight) => void> {
  const response = await fetch(`${directory}${WORLD}.json`);
  const topology: unknown = await response.json();
  if (!isTopology(topology)) throw new TypeError(`expected a topology in ${WORLD}.json`);
  const detailed = mapDetail(worldTopology(topology));
  const assets: unknown = Reflect.get(globalThis, 'PlotlyGeoAssets');
  const maps: unknown = typeof assets === 'object' && assets !== null ? Reflect.get(assets, 'topojson') : null;
  if (typeof maps !== 'object' || maps === null) throw new TypeError('expected PlotlyGeoAssets.topojson of Plotly');
  return (sight) => void Reflect.set(maps, WORLD, detailed(sight));
}

/** Enough for the extension's own file. */
function isTopology(value: unknown): value is Topology {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Topology';
}

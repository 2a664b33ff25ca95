import { readFileSync } from 'node:fs';
import type { Topology } from 'topojson-specification';
import { alpha3Of } from '../../../extension/text/countries.ts';
import type { Point } from '../../../extension/connection/distance.ts';
import type { Position } from '../../../extension/map/world/rank-points.ts';
import { worldTopology, type Ring } from '../../../extension/map/world/world-topology.ts';

const world = worldTopology(JSON.parse(readFileSync('extension/public/map/world_110m.json', 'utf8')) as Topology);

/**
 * The distance of a point from a country as the base map draws it, in km: 0 within. Null for a country that is too
 * small to be on the map. Planar geometry: accurate enough for a few hundred km.
 */
export function kmFromCountry(countryCode: string, { latitude, longitude }: Point): number | null {
  const country = world.countries.find(({ id }) => id === alpha3Of(countryCode));
  if (country === undefined) return null;
  const shrink = Math.cos((latitude * Math.PI) / 180);
  const rings = country.polygons.map(([outer = []]) =>
    pointsOf(outer).map(([east, north]): Position => [(east - longitude) * shrink, north - latitude]),
  );
  if (rings.some(holdsOrigin)) return 0;
  return (
    111.2 * Math.min(...rings.flatMap((ring) => ring.slice(1).map((to, index) => fromOrigin(ring[index] ?? to, to))))
  );
}

function pointsOf(ring: Ring): Position[] {
  return ring.flatMap((arc) => (arc < 0 ? (world.arcs[~arc] ?? []).toReversed() : (world.arcs[arc] ?? [])));
}

/** Point in polygon: counts how often a ray to the east crosses the ring. */
function holdsOrigin(ring: readonly Position[]): boolean {
  let isIn = false;
  for (const [index, [x, y]] of ring.entries()) {
    const [beforeX, beforeY] = ring.at(index - 1) ?? [x, y];
    if (y > 0 !== beforeY > 0 && beforeX + ((x - beforeX) * -beforeY) / (y - beforeY) > 0) isIn = !isIn;
  }
  return isIn;
}

function fromOrigin([x, y]: Position, [toX, toY]: Position): number {
  const [dx, dy] = [toX - x, toY - y];
  const share = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x + share * dx, y + share * dy);
}

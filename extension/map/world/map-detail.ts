import type { Topology } from 'topojson-specification';
import { rankPoints, type Position } from './rank-points.ts';
import { ringArea } from './ring-area.ts';
import type { Land, Ring, WorldTopology } from './world-topology.ts';

/** Which part of the world is to be drawn in detail, and in how much. */
export type Sight = {
  /** The smallest bend that can be seen. */
  degrees: number;
  /** Whether any part of this box can be seen. */
  includes: (box: Box) => boolean;
};
export type Box = { west: number; south: number; east: number; north: number };

/**
 * Simplifies the base map to as many points as can be seen: they take most of a frame's time, and coasts have several of
 * them in every pixel of a world map.
 *
 * Its objects are named for the layers that Plotly draws from them: `land`, `countries` (for tints) and, as `rivers`,
 * the borders, each once and without the coasts.
 */
export function mapDetail({ arcs, land, countries }: WorldTopology): (sight: Sight) => Topology {
  const ranks = arcs.map(rankPoints);
  const boxes = arcs.map(boxOf);
  const borders = sharedArcs(countries, arcs.length);
  const rings = [land, ...countries].flatMap(({ polygons }) => polygons.flat());
  const areas = new Map(rings.map((ring) => [ring, ringArea(ring, arcs)]));
  const areaOf = (ring: Ring) => areas.get(ring) ?? 0;

  return (sight) => {
    const tolerances = boxes.map((box) => (sight.includes(box) ? sight.degrees : Math.max(sight.degrees, FAR_DEGREES)));
    const thinned = arcs.map((arc, i) => thin(arc, ranks[i], tolerances[i] ?? 0));
    // A ring that is turned inside out would be filled as the whole world without it.
    for (const ring of rings) {
      if (areaOf(ring) * ringArea(ring, thinned) > 0) continue;
      for (const index of ring) thinned[at(index)] = arcs[at(index)] ?? [];
    }
    const isSeen = (polygon: Ring[]) => Math.abs(areaOf(polygon[0] ?? [])) > sight.degrees ** 2;
    return {
      type: 'Topology',
      arcs: thinned,
      objects: {
        land: collection([{ ...land, polygons: land.polygons.filter(isSeen) }]),
        countries: collection(countries),
        rivers: {
          type: 'GeometryCollection',
          geometries: [{ type: 'MultiLineString', arcs: borders.map((index) => [index]) }],
        },
      },
    };
  };
}

/** Out of sight there is some detail, too: a drag brings it into view before anything is drawn again. */
const FAR_DEGREES = 0.5;

const at = (index: number) => (index < 0 ? ~index : index);

function thin(arc: Position[], ranks: Float64Array | undefined, tolerance: number): Position[] {
  return arc.filter((_, i) => (ranks?.[i] ?? Infinity) >= tolerance);
}

function boxOf(arc: Position[]): Box {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [longitude, latitude] of arc) {
    box.west = Math.min(box.west, longitude);
    box.east = Math.max(box.east, longitude);
    box.south = Math.min(box.south, latitude);
    box.north = Math.max(box.north, latitude);
  }
  return box;
}

/** Arcs with a country on either side. */
function sharedArcs(countries: Land[], arcCount: number): number[] {
  const owners = Array.from({ length: arcCount }, () => new Set<Land>());
  for (const country of countries) {
    for (const index of country.polygons.flat(2)) owners[at(index)]?.add(country);
  }
  return owners.flatMap((owner, index) => (owner.size > 1 ? [index] : []));
}

function collection(lands: Land[]): Topology['objects'][string] {
  return {
    type: 'GeometryCollection',
    geometries: lands.map(({ id, polygons, properties }) => ({
      type: 'MultiPolygon',
      arcs: polygons,
      properties,
      ...(id === null ? {} : { id }),
    })),
  };
}

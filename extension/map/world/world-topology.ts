import { transform } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Position } from './rank-points.ts';

/** Indexes of arcs; `~i` is arc i backwards (TopoJSON 1.0, section 2.1.4). */
export type Ring = number[];
export type Land = {
  id: string | null;
  polygons: Ring[][];
  /** Plotly hovers over no country without its `ct`, longitude and latitude of its middle. */
  properties: object;
};

/** The countries of the world, as arcs (pieces of coast and border, each shared by those on its two sides). */
export type WorldTopology = {
  /** Longitude and latitude in degrees. */
  arcs: Position[][];
  land: Land;
  /** Their ids are ISO 3166-1 alpha-3 codes. */
  countries: Land[];
};

/**
 * Takes the extension's base map apart: a TopoJSON topology (https://github.com/topojson/topojson-specification).
 *
 * Not by topojson-client's `feature` or `mesh`: they join arcs to whole rings and lines, and map-detail has to know which
 * arcs two countries share.
 *
 * @throws TypeError when it lacks the objects `land` and `countries`
 */
export function worldTopology({ arcs, transform: quantized, objects }: Topology): WorldTopology {
  const toDegrees = transform(quantized ?? null);
  const positions = arcs.map((arc) =>
    arc.map((step, index): Position => {
      const [longitude = 0, latitude = 0] = toDegrees(step, index > 0);
      return [longitude, latitude];
    }),
  );
  const [land] = landsOf(objects, 'land');
  if (land === undefined) throw new TypeError('expected land in the base map, got none');
  return { arcs: positions, land, countries: landsOf(objects, 'countries') };
}

function landsOf(objects: Topology['objects'], name: string): Land[] {
  const object = objects[name];
  if (object?.type !== 'GeometryCollection') throw new TypeError(`expected a collection ${name} in the base map`);
  // Some countries come in pieces: Spain, and the Canary Islands as another Spain.
  const lands = new Map<string | null, Land>();
  for (const geometry of object.geometries) {
    const id = typeof geometry.id === 'string' ? geometry.id : null;
    const land: Land = lands.get(id) ?? { id, polygons: [], properties: geometry.properties ?? {} };
    if (geometry.type === 'Polygon') land.polygons.push(geometry.arcs);
    if (geometry.type === 'MultiPolygon') land.polygons.push(...geometry.arcs);
    lands.set(id, land);
  }
  return [...lands.values()];
}

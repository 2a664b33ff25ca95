import type { Topology } from 'topojson-specification';
import { mapDetail } from '../../extension/map/world/map-detail.ts';
import { worldTopology } from '../../extension/map/world/world-topology.ts';

/** The world as the map sketches it: that of Plotly's map, with no more points than can be seen of the whole world. */
export function sketchWorld(topology: Topology): Topology {
  const { arcs, objects } = mapDetail(worldTopology(topology))({ degrees: BEND, includes: () => true });
  return {
    type: 'Topology',
    transform: { scale: [STEP, STEP], translate: [0, 0] },
    arcs: arcs.map(steps),
    objects: Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, withoutTexts(object)])),
  };
}

/** Degrees: the smallest bend, and what positions are rounded to. */
const BEND = 0.3;
const STEP = 0.1;

/** From each point to the next, in whole steps; JSON knows no negative zero. */
function steps(arc: number[][]): number[][] {
  const points = arc.map((position) => position.map((degrees) => Math.round(degrees / STEP) + 0));
  return points
    .map(([x = 0, y = 0], i) => [x - (points[i - 1]?.[0] ?? 0), y - (points[i - 1]?.[1] ?? 0)])
    .filter(([x, y], i) => i === 0 || i === points.length - 1 || x !== 0 || y !== 0);
}

/** Names and middles of countries are for Plotly. */
function withoutTexts(object: Topology['objects'][string]): Topology['objects'][string] {
  if (object.type !== 'GeometryCollection') return object;
  return {
    ...object,
    geometries: object.geometries.map((geometry) => ({ ...geometry, properties: undefined })),
  };
}

import { geoNaturalEarth1, geoPath, type GeoGeometryObjects } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { smallMapSize } from '../../extension/map/small/small-map-size.ts';
import { onSmallMap, smallMapScale } from '../../extension/map/small/small-map.ts';

/** The world that Plotly draws, too: extension/public/map/world_110m.json. */
export type WorldTopology = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

/** SVG path data in whole units of the small map. */
export type SmallWorld = { land: string; borders: string };

/** Draws the land and the borders between countries as they are on the small map. */
export function smallWorld(topology: WorldTopology): SmallWorld {
  const { land, countries } = topology.objects;
  return {
    land: feature(topology, land)
      .features.map(({ geometry }) => pathOf(geometry))
      .join(''),
    borders: pathOf(mesh(topology, countries, (one, other) => one !== other)),
  };
}

/** The projection cuts what crosses the 180th meridian, which `onSmallMap` (for single points) need not. */
function pathOf(geometry: GeoGeometryObjects): string {
  const { x, y } = onSmallMap(0, 0);
  const projection = geoNaturalEarth1().scale(smallMapScale).translate([x, y]).precision(0.5);
  const lines: Line[] = [];
  geoPath(projection).context(lineContext(lines))(geometry);
  return lines.map(pathData).join('');
}

type Point = { x: number; y: number };
type Line = { points: Point[]; closed: boolean };

/** Takes down what d3 would draw on a canvas: whole units, and only as many points as can be seen. */
function lineContext(lines: Line[]) {
  const put = (exactX: number, exactY: number): void => {
    const line = lines.at(-1);
    const point = { x: Math.round(exactX), y: Math.round(exactY) };
    const last = line?.points.at(-1);
    if (last === undefined || Math.abs(last.x - point.x) + Math.abs(last.y - point.y) >= smallestStep) {
      line?.points.push(point);
    }
  };
  return {
    beginPath: () => undefined,
    moveTo(x: number, y: number) {
      lines.push({ points: [], closed: false });
      put(x, y);
    },
    lineTo: put,
    arc: () => undefined,
    closePath() {
      const line = lines.at(-1);
      if (line !== undefined) line.closed = true;
    },
  };
}

/** Less than a pixel of a popup. */
const smallestStep = 2;

/** What is outside the map, or no longer than a point, is left out. */
function pathData({ points, closed }: Line): string {
  const [first] = points;
  if (first === undefined || points.length < (closed ? 3 : 2) || points.every(isOutside)) return '';
  const steps = points.slice(1).map(({ x, y }, index) => {
    const from = points[index] ?? first;
    return `${x - from.x},${y - from.y}`;
  });
  return `M${first.x},${first.y}l${steps.join(' ').replace(/[ ,]-/g, '-')}${closed ? 'z' : ''}`;
}

const isOutside = ({ y }: Point) => y < 0 || y > smallMapSize.height;

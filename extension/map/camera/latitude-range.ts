import { geoNaturalEarth1Raw } from 'd3-geo';
import type { Point } from '../../connection/distance.ts';
import { wholeWorld, type Projection } from './map-view.ts';

/**
 * The latitudes from the lower to the upper edge of a map of the whole world that is to fill a space of this shape:
 * Plotly draws nothing outside of them, at any magnification. Null for the globe.
 *
 * @param aspect width divided by height
 */
export function latitudeRange(projection: Projection, aspect: number): [number, number] | null {
  if (projection === 'globe') return null;
  const { heightOf, latitudeOf } = planes[projection];
  const half = halfHeight(projection, aspect);
  const middle = heightOf(wholeWorld.latitude);
  const top = heightOf(90);
  const north = Math.min(top, middle + half);
  // What there is no room for above the pole goes below.
  return [latitudeOf(Math.max(-top, north - 2 * half)), latitudeOf(north)];
}

/**
 * Where points are drawn: where they are or, where nothing is drawn, at the edge. Antarctica is off most maps, and what
 * is connected there is to be seen.
 */
export function ontoDrawnMap(projection: Projection, aspect: number) {
  const range = latitudeRange(projection, aspect);
  return <P extends Pick<Point, 'latitude'>>(point: P): P => {
    if (projection === 'globe' || range === null) return point;
    const [south, north] = range;
    if (point.latitude >= south && point.latitude <= north) return point;
    if (point.latitude > north) return { ...point, latitude: north - EDGE };
    const { heightOf, latitudeOf } = planes[projection];
    // The whole world is seen from its middle, which is not that of the range: its lower edge is out of the window.
    const lowest = latitudeOf(heightOf(wholeWorld.latitude) - halfHeight(projection, aspect));
    return { ...point, latitude: Math.max(south, lowest) + EDGE };
  };
}

/** How many pixels a degree at the equator has on a map of the whole world in a space of this size. */
export function pixelsPerDegree(projection: Projection, width: number, height: number): number {
  const range = latitudeRange(projection, width / Math.max(1, height));
  if (projection === 'globe' || range === null) return (Math.min(width, height) / 2) * RADIANS;
  const { x, heightOf } = planes[projection];
  const [south, north] = range;
  return Math.min(width / (2 * x), height / (heightOf(north) - heightOf(south))) * RADIANS;
}

/** Degrees: room for a whole marker on a map of a usual size. */
const EDGE = 3;

/** In radians at the equator. */
function halfHeight(projection: keyof typeof planes, aspect: number): number {
  const { x: halfWidth, heightOf } = planes[projection];
  return Math.max(halfWidth / aspect, heightOf(MIN_HALF));
}

const RADIANS = Math.PI / 180;

/** Degrees: with less, a very wide map would leave out where people live. */
const MIN_HALF = 52;

/** Both planes in radians at the equator. */
const planes = {
  flat: { x: Math.PI, heightOf: (degrees: number) => degrees * RADIANS, latitudeOf: (y: number) => y / RADIANS },
  'natural-earth': {
    x: geoNaturalEarth1Raw(Math.PI, 0)[0],
    heightOf: (degrees: number) => geoNaturalEarth1Raw(0, degrees * RADIANS)[1],
    latitudeOf: (y: number) => (geoNaturalEarth1Raw.invert?.(0, y)[1] ?? 0) / RADIANS,
  },
};

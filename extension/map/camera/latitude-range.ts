import { geoNaturalEarth1Raw } from 'd3-geo';
import { wholeWorld, type Projection } from './map-view.ts';

/**
 * The latitudes from the lower to the upper edge of a map of the whole world that is to fill a space of this shape:
 * Plotly draws nothing outside of them, at any magnification. Null for the globe.
 *
 * @param aspect width divided by height
 */
export function latitudeRange(projection: Projection, aspect: number): [number, number] | null {
  if (projection === 'globe') return null;
  const { x: halfWidth, heightOf, latitudeOf } = planes[projection];
  const half = Math.max(halfWidth / aspect, heightOf(MIN_HALF));
  const middle = heightOf(wholeWorld.latitude);
  const top = heightOf(90);
  const north = Math.min(top, middle + half);
  // What there is no room for above the pole goes below.
  return [latitudeOf(Math.max(-top, north - 2 * half)), latitudeOf(north)];
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

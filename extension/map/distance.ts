import { geoDistance } from 'd3-geo';

/** A point of the earth, in degrees: north and east are positive. */
export type Point = { latitude: number; longitude: number };

/** The earth's mean radius (IUGG). */
const EARTH_RADIUS_KM = 6371;

/** Great-circle distance in km; on a sphere, which is up to 0.6 % off (the earth is flatter at its poles). */
export function distanceKm(from: Point, to: Point): number {
  return geoDistance([from.longitude, from.latitude], [to.longitude, to.latitude]) * EARTH_RADIUS_KM;
}

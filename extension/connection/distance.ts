/** A point on the earth, in degrees: north and east are positive. */
export type Point = { latitude: number; longitude: number };

/** The earth's mean radius (IUGG). */
const EARTH_RADIUS_KM = 6371;

/**
 * Great-circle distance in km, on a sphere: up to 0.6 % off, since the earth is flattened at the poles.
 *
 * By the haversine formula. It gives the same result as d3's `geoDistance` in a tenth of the time, which matters
 * because it runs for each connection.
 */
export function distanceKm(from: Point, to: Point): number {
  const [fromLatitude, toLatitude] = [radians(from.latitude), radians(to.latitude)];
  const [north, east] = [toLatitude - fromLatitude, radians(to.longitude - from.longitude)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(fromLatitude) * Math.cos(toLatitude) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * A longitude, or the difference of two, normalised to -180 up to (not including) 180 degrees: the shorter way round.
 */
export function wrapLongitude(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

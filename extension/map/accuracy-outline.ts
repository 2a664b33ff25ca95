import { geoCircle } from 'd3-geo';
import type { Place } from '../../native-host/protocol.ts';
import { type Point, wrapLongitude } from '../connection/distance.ts';
import type { Projection } from './camera/map-view.ts';

/** Radius of the circle in which the place lies, by the database; 0 where it gives none. */
export function accuracyDegrees({ accuracyRadiusKm }: Pick<Place, 'accuracyRadiusKm'>): number {
  return (accuracyRadiusKm ?? 0) / KM_PER_DEGREE;
}

const KM_PER_DEGREE = 111.2;

/**
 * The outline of a circle on the sphere, as it is drawn on a map with this meridian in the middle.
 *
 * On a flat map it ends at the map's edge: what would be beyond, on the opposite edge, looks like another shape. Around a
 * pole it reaches across the map.
 */
export function accuracyOutline(centre: Point, degrees: number, projection: Projection, middle: number): Point[] {
  const [coordinates = []] = geoCircle()
    .center([centre.longitude, centre.latitude])
    .radius(degrees)
    .precision(PRECISION)().coordinates;
  const ring = coordinates.map(([longitude = 0, latitude = 0]) => ({ longitude, latitude }));
  if (projection === 'globe') return ring;
  const at = (east: number, latitude: number): Point => ({ longitude: middle + east, latitude });
  const pole = Math.abs(centre.latitude) + degrees >= 90 ? Math.sign(centre.latitude) * 90 : null;
  if (pole !== null) {
    const along = ring
      .map(({ longitude, latitude }) => at(wrapLongitude(longitude - middle), latitude))
      .sort((a, b) => a.longitude - b.longitude);
    const [west, east] = [along[0]?.latitude ?? pole, along.at(-1)?.latitude ?? pole];
    return [at(-EDGE, west), ...along, at(EDGE, east), at(EDGE, pole), at(-EDGE, pole)];
  }
  const centreEast = wrapLongitude(centre.longitude - middle);
  return ring.map(({ longitude, latitude }) => {
    const east = centreEast + wrapLongitude(longitude - centre.longitude);
    return at(Math.max(-EDGE, Math.min(EDGE, east)), latitude);
  });
}

/** Degrees along the circle from one point to the next. */
const PRECISION = 4;
const EDGE = 179.99;

import type { Place } from '../../native-host/protocol.ts';
import { distanceKm } from '../connection/distance.ts';
import type { Home } from './home-of.ts';

/**
 * Lower bound of the distance from home to a place, in km: the great circle less both radii of uncertainty, and less
 * what a sphere overestimates. Null if no radius can be trusted: home is known only from the time zone, or the
 * database names no city, so that the remote end may be anywhere in a country.
 */
export function minDistanceKm(home: Home, place: Place): number | null {
  if (home.source === 'time-zone' || place.precision !== 'city') return null;
  const uncertainKm = home.radiusKm + (place.accuracyRadiusKm ?? CITY_RADIUS_KM);
  return Math.max(0, distanceKm(home, place) * (1 - FLATTENING) - uncertainKm);
}

/** A city with its suburbs, if the database gives no radius. */
const CITY_RADIUS_KM = 50;
/** Distances on a sphere exceed those on the real earth by at most this share. */
const FLATTENING = 0.006;

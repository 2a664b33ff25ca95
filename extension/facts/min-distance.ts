import type { Place } from '../../native-host/protocol.ts';
import { distanceKm } from '../connection/distance.ts';
import type { Home } from './home-of.ts';

/**
 * How near to home a place may be at the least, in km: the great circle without both radii of uncertainty, and without
 * what a sphere makes it too long. Null where there is no honest radius: home is only known by the time zone, or the
 * database knows no city, so that the far end may be anywhere in a country.
 */
export function minDistanceKm(home: Home, place: Place): number | null {
  if (home.source === 'time-zone' || place.precision !== 'city') return null;
  const uncertainKm = home.radiusKm + (place.accuracyRadiusKm ?? CITY_RADIUS_KM);
  return Math.max(0, distanceKm(home, place) * (1 - FLATTENING) - uncertainKm);
}

/** A city with its suburbs, where the database tells no radius. */
const CITY_RADIUS_KM = 50;
/** Distances on a sphere are longer than on the earth as it is by this share at the most. */
const FLATTENING = 0.006;

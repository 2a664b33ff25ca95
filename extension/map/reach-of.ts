import type { Place } from '../../native-host/protocol.ts';
import { distanceKm } from './distance.ts';
import type { Home } from './home-of.ts';

/**
 * Whether a round trip is long enough to reach a place. One-sided: 'possible' does not say that the far end is there.
 *
 * `distanceKm` is the least distance that home and place allow, both radii of uncertainty taken off; `farthestKm` how
 * far a signal gets in half of `minRttMs`: in a vacuum for 'impossible', in fibre for 'unlikely'.
 */
export type Reach =
  | { kind: 'unchecked' | 'possible' }
  | { kind: 'unlikely' | 'impossible'; distanceKm: number; farthestKm: number; minRttMs: number };

export const unchecked: Reach = { kind: 'unchecked' };
const possible: Reach = { kind: 'possible' };

/** Light in a vacuum, there and back: km for each millisecond of round trip (299,792.458 km/s by the metre's definition). */
export const VACUUM_KM_PER_MS = 299.792_458 / 2;
/** In glass fibre light has about two thirds of that speed. */
export const FIBRE_KM_PER_MS = (VACUUM_KM_PER_MS * 2) / 3;

/** A city's own extent, where the database tells no radius. */
const CITY_RADIUS_KM = 50;
/** Distances on a sphere are up to this share longer than on the earth as it is. */
const FLATTENING = 0.006;

/**
 * The physics check of one round trip. Unchecked where home is only known by the time zone, and where the database knows
 * no city: the far end may be anywhere in a country then.
 *
 * @param minRttMs the shortest round trip that was measured
 */
export function reachOf(home: Home, place: Place, minRttMs: number): Reach {
  if (home.source === 'time-zone' || place.precision !== 'city') return unchecked;
  const leastKm = leastDistanceKm(home, place);
  const lightKm = minRttMs * VACUUM_KM_PER_MS;
  if (leastKm > lightKm) return { kind: 'impossible', distanceKm: leastKm, farthestKm: lightKm, minRttMs };
  const fibreKm = minRttMs * FIBRE_KM_PER_MS;
  if (leastKm > fibreKm) return { kind: 'unlikely', distanceKm: leastKm, farthestKm: fibreKm, minRttMs };
  return possible;
}

/** How near the place may be to home at the most, in km. */
export function leastDistanceKm(home: Home, place: Place): number {
  const uncertainKm = home.radiusKm + (place.accuracyRadiusKm ?? CITY_RADIUS_KM);
  return Math.max(0, distanceKm(home, place) * (1 - FLATTENING) - uncertainKm);
}

/**
 * Whether a round trip is long enough to reach a place. One-sided: 'possible' does not mean that the remote end is
 * there.
 *
 * `distanceKm` is the shortest distance that home and place allow, less both radii of uncertainty; `farthestKm` is how
 * far a signal gets in half of `minRttMs`: in a vacuum for 'impossible', in fibre for 'unlikely'.
 */
export type Reach =
  | { kind: 'unchecked' | 'possible' }
  | { kind: 'unlikely' | 'impossible'; distanceKm: number; farthestKm: number; minRttMs: number };

/**
 * Light in a vacuum, there and back: km per millisecond of round trip (299,792.458 km/s, by definition of the metre).
 */
export const vacuumKmPerMs = 299.792_458 / 2;
/** Light in glass fibre has about two thirds of that speed. */
export const fibreKmPerMs = (vacuumKmPerMs * 2) / 3;

/**
 * The physics check of one round trip.
 *
 * @param minKm lower bound of the distance to the place
 * @param minRttMs the shortest round trip that was measured
 */
export function reachOf(minKm: number, minRttMs: number): Reach {
  const [vacuumKm, fibreKm] = [minRttMs * vacuumKmPerMs, minRttMs * fibreKmPerMs];
  if (minKm > vacuumKm) return { kind: 'impossible', distanceKm: minKm, farthestKm: vacuumKm, minRttMs };
  if (minKm > fibreKm) return { kind: 'unlikely', distanceKm: minKm, farthestKm: fibreKm, minRttMs };
  return possible;
}

export const unchecked: Reach = { kind: 'unchecked' };
const possible: Reach = { kind: 'possible' };

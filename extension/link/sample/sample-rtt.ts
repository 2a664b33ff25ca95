import { distanceKm } from '../../connection/distance.ts';
import { fibreKmPerMs, vacuumKmPerMs } from '../../facts/reach-of.ts';
import type { Far } from './sample-far.ts';
import { sampleHome } from './sample-places.ts';

/**
 * The shortest round trip measured to a remote end, in milliseconds: real cables are a third longer than the distance.
 */
export function sampleMinRttMs({ place, responses }: Far, next: () => number): number {
  if (place === null) return 12 + 100 * next();
  const km = distanceKm(sampleHome, place);
  switch (responses) {
    case 'from there':
      return 3 + ((1.3 + 0.4 * next()) * km) / fibreKmPerMs;
    case 'sooner than fibre':
      return (1.15 * km) / vacuumKmPerMs;
    case 'sooner than light':
      return 5 + 10 * next();
  }
}

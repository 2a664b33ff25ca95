import { distanceKm, type Point } from '../../connection/distance.ts';
import type { PopsSeen } from '../evidence.ts';

/** Where traffic is expected to exit: in any of the countries, or near one of the points. */
export type Expected = { countries: readonly string[]; points: readonly Point[] };

/**
 * What the PoPs that served pages indicate about the expected exit. They prove nothing: which PoP serves a request is a
 * matter of routing.
 */
export type PopAssessment =
  | { kind: 'too-few' }
  /** `share` of the responses, above 0 and up to 1, from a PoP in or near the expected place. */
  | { kind: 'consistent'; share: number }
  /**
   * `share` of the responses from PoPs too far away; the country most of those came from, and the distance to the
   * nearest of its PoPs seen.
   */
  | { kind: 'against'; share: number; countryCode: string; distanceKm: number };

/**
 * Decides by majority and by distance: a PoP in the country is consistent, and so is one across the border that is near
 * enough. Countries without a PoP of their own, and many with one, are served from their neighbours.
 */
export function assessPops({ count, countries }: PopsSeen, expected: Expected): PopAssessment {
  if (count < MIN_RESPONSES || expected.points.length === 0) return tooFew;
  const against = countries.flatMap(({ countryCode, pops }) => {
    if (expected.countries.includes(countryCode)) return [];
    const far = pops.map((pop) => ({ ...pop, km: nearestKm(pop.place, expected.points) })).filter(isFar);
    return far.length === 0 ? [] : [{ countryCode, count: sum(far), km: Math.min(...far.map(({ km }) => km)) }];
  });
  const share = sum(against) / count;
  const [most] = against.toSorted((one, other) => other.count - one.count);
  if (most === undefined || share <= 0.5) return { kind: 'consistent', share: 1 - share };
  return { kind: 'against', share, countryCode: most.countryCode, distanceKm: most.km };
}

const tooFew: PopAssessment = { kind: 'too-few' };
const MIN_RESPONSES = 5;

/** Farther than most European capitals are from the nearest large exchange. */
const ROUTING_KM = 1000;

const isFar = ({ km }: { km: number }) => km > ROUTING_KM;
const sum = (counted: readonly { count: number }[]) => counted.reduce((total, { count }) => total + count, 0);

function nearestKm(pop: Point, points: readonly Point[]): number {
  return Math.min(...points.map((point) => distanceKm(pop, point)));
}

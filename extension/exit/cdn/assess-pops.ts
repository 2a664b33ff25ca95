import { distanceKm, type Point } from '../../connection/distance.ts';
import type { PopsSeen } from '../evidence.ts';

/** Where traffic is meant to come out: any of the countries, or near one of the points. */
export type Expected = { countries: readonly string[]; points: readonly Point[] };

/**
 * What the sites that served pages say of the place where traffic is meant to come out; they prove nothing, since the
 * nearest site is a matter of routing.
 */
export type PopAssessment =
  | { kind: 'too-few' }
  /** `share` of the answers, above 0 and up to 1, that fit. */
  | { kind: 'consistent'; share: number }
  /** `share` of the answers that do not fit; the country that most of them came from, and how far off its sites are. */
  | { kind: 'against'; share: number; countryCode: string; distanceKm: number };

/**
 * By majority and by distance: a site in the country fits, and so does one beyond the border that is near enough.
 * Countries without a site of their own, and many with one, are served from their neighbours.
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

/** Farther than most of Europe's capitals are from the next large exchange. */
const ROUTING_KM = 1000;

const isFar = ({ km }: { km: number }) => km > ROUTING_KM;
const sum = (counted: readonly { count: number }[]) => counted.reduce((total, { count }) => total + count, 0);

function nearestKm(pop: Point, points: readonly Point[]): number {
  return Math.min(...points.map((point) => distanceKm(pop, point)));
}

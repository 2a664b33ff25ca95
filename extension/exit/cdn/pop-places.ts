import table from './pop-places.json' with { type: 'json' };
import type { PopResponse } from '../evidence.ts';
import { cdnHeaders } from './cdn-headers.ts';

export type PopPlace = { countryCode: string; city: string; latitude: number; longitude: number };

/**
 * Where PoPs are, by their three-letter code: nearly all are IATA codes of airports and cities, a few are invented in
 * the same style (`QWJ`). A PoP's place is the city it serves from, which is not always the airport's.
 *
 * The codes are those that Cloudflare (cloudflarestatus.com), Amazon CloudFront, Fastly, Vercel and Fly.io publish for
 * their networks, plus airports of the largest cities of other countries, so that nearly every country has a point. The
 * coordinates are the city's, to a hundredth of a degree.
 */
export const popPlaces: ReadonlyMap<string, PopPlace> = new Map(
  Object.entries(table).flatMap(([code, [countryCode, city, latitude, longitude]]) =>
    typeof countryCode === 'string' &&
    typeof city === 'string' &&
    typeof latitude === 'number' &&
    typeof longitude === 'number'
      ? [[code, { countryCode, city, latitude, longitude }]]
      : [],
  ),
);

/** The place of the PoP that a response names; null if the table does not have it. */
export function popPlace({ network, code }: Pick<PopResponse, 'network' | 'code'>): PopPlace | null {
  const header = byNetwork.get(network);
  return header === undefined ? null : (popPlaces.get(header.placeCodeOf(code)) ?? null);
}

const byNetwork = new Map(cdnHeaders.map((header) => [header.network, header]));

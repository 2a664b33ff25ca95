import table from './pop-places.json' with { type: 'json' };
import type { PopResponse } from '../evidence.ts';
import { cdnHeaders } from './cdn-headers.ts';

export type PopPlace = { countryCode: string; city: string; latitude: number; longitude: number };

/**
 * Where the sites of content networks are, by the three letters that they name them by: IATA's codes of airports and
 * cities nearly all, some made up in their manner (`QWJ`). A site's place is the city that it serves from, which need
 * not be the airport's.
 *
 * The codes are those that Cloudflare (cloudflarestatus.com), Amazon CloudFront, Fastly, Vercel and Fly.io publish of
 * their networks, and airports of further countries' largest cities, so that a point of nearly every country is known;
 * the coordinates are those of the city, to a hundredth of a degree.
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

/** Where a site is that an answer named; null for one that the table does not know. */
export function popPlace({ network, code }: Pick<PopResponse, 'network' | 'code'>): PopPlace | null {
  const header = byNetwork.get(network);
  return header === undefined ? null : (popPlaces.get(header.placeCodeOf(code)) ?? null);
}

const byNetwork = new Map(cdnHeaders.map((header) => [header.network, header]));

import type { Place } from '../protocol.ts';

/** The most exact name of a place and its country: `Paris, FR`; `FR` where only that is known. */
export function placeText({ city, region, countryCode }: Place): string {
  return [city ?? region, countryCode].filter((part) => part !== null).join(', ');
}

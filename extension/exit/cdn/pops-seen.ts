import type { PopResponse, PopCount, PopsSeen } from '../evidence.ts';
import { popPlace } from './pop-places.ts';

/** Responses counted by country, most first; those from PoPs that the table does not have are left out. */
export function popsSeen(responses: readonly PopResponse[]): PopsSeen {
  const pops = new Map<string, PopCount & { lastAtMs: number }>();
  let sinceMs = Infinity;
  for (const response of responses) {
    const { network, code, seenAtMs } = response;
    const place = popPlace(response);
    if (place === null) continue;
    const key = `${network} ${code}`;
    const { count = 0, lastAtMs = 0 } = pops.get(key) ?? {};
    pops.set(key, { network, code, place, count: count + 1, lastAtMs: Math.max(lastAtMs, seenAtMs) });
    sinceMs = Math.min(sinceMs, seenAtMs);
  }
  const countries = byCountry([...pops.values()]);
  const count = countries.reduce((sum, country) => sum + country.count, 0);
  return { sinceMs: count === 0 ? 0 : sinceMs, count, countries };
}

function byCountry(pops: readonly (PopCount & { lastAtMs: number })[]): PopsSeen['countries'] {
  const countries = new Map<string, { countryCode: string; count: number; lastAtMs: number; pops: PopCount[] }>();
  for (const { lastAtMs, ...pop } of pops) {
    const { countryCode } = pop.place;
    let country = countries.get(countryCode);
    if (country === undefined) countries.set(countryCode, (country = { countryCode, count: 0, lastAtMs: 0, pops: [] }));
    country.count += pop.count;
    country.lastAtMs = Math.max(country.lastAtMs, lastAtMs);
    country.pops.push(pop);
  }
  for (const country of countries.values()) country.pops.sort(mostFirst);
  return [...countries.values()].sort(mostFirst);
}

const mostFirst = (one: { count: number }, other: { count: number }) => other.count - one.count;

import type { SiteAnswer, SiteCount, SitesSeen } from '../evidence.ts';
import { isFresh, sitesWindowMs } from '../fresh-evidence.ts';
import { sitePlace } from './site-places.ts';

/**
 * The answers of the last quarter of an hour, oldest first: with one more, and without those that are too old by now.
 * A page of a hundred pictures is one witness, not a hundred: of one site one answer counts each second.
 *
 * @param nowMs milliseconds since the epoch
 * @returns the same list when nothing has changed
 */
export function keepAnswers(
  answers: readonly SiteAnswer[],
  answer: SiteAnswer | null,
  nowMs: number,
): readonly SiteAnswer[] {
  const fresh = answers.filter(({ seenAtMs }) => isFresh(seenAtMs, nowMs, sitesWindowMs));
  const kept = fresh.length === answers.length ? answers : fresh;
  if (answer === null || !isFresh(answer.seenAtMs, nowMs, sitesWindowMs) || sitePlace(answer) === null) return kept;
  const second = secondOf(answer);
  const isKnown = kept.some(
    (one) => one.network === answer.network && one.code === answer.code && secondOf(one) === second,
  );
  return isKnown ? kept : [...kept, answer].slice(-MOST_ANSWERS);
}

const MOST_ANSWERS = 500;
const secondOf = ({ seenAtMs }: SiteAnswer) => Math.floor(seenAtMs / 1000);

/** The answers summed up by country, most first; those of sites that the table does not know are left out. */
export function sitesSeen(answers: readonly SiteAnswer[]): SitesSeen {
  const sites = new Map<string, SiteCount & { lastAtMs: number }>();
  let sinceMs = Infinity;
  for (const answer of answers) {
    const { network, code, seenAtMs } = answer;
    const place = sitePlace(answer);
    if (place === null) continue;
    const key = `${network} ${code}`;
    const { count = 0, lastAtMs = 0 } = sites.get(key) ?? {};
    sites.set(key, { network, code, place, count: count + 1, lastAtMs: Math.max(lastAtMs, seenAtMs) });
    sinceMs = Math.min(sinceMs, seenAtMs);
  }
  const countries = byCountry([...sites.values()]);
  const count = countries.reduce((sum, country) => sum + country.count, 0);
  return { sinceMs: count === 0 ? 0 : sinceMs, count, countries };
}

function byCountry(sites: readonly (SiteCount & { lastAtMs: number })[]): SitesSeen['countries'] {
  const countries = new Map<string, { countryCode: string; count: number; lastAtMs: number; sites: SiteCount[] }>();
  for (const { lastAtMs, ...site } of sites) {
    const { countryCode } = site.place;
    let country = countries.get(countryCode);
    if (country === undefined)
      countries.set(countryCode, (country = { countryCode, count: 0, lastAtMs: 0, sites: [] }));
    country.count += site.count;
    country.lastAtMs = Math.max(country.lastAtMs, lastAtMs);
    country.sites.push(site);
  }
  for (const country of countries.values()) country.sites.sort(mostFirst);
  return [...countries.values()].sort(mostFirst);
}

const mostFirst = (one: { count: number }, other: { count: number }) => other.count - one.count;

import type { CheckResults, Evidence, PopsSeen } from './evidence.ts';

/**
 * The evidence without what is out of date. What the host reports is valid until it reports otherwise; results of a
 * check are not refreshed automatically.
 *
 * @param nowMs milliseconds since the epoch; a response from the future (the clock was set back) has no known age
 */
export function notStale(evidence: Evidence, nowMs: number): Evidence {
  return { ...evidence, pops: recentPops(evidence.pops, nowMs), check: recentCheck(evidence.check, nowMs) };
}

/** How long a PoP's response is evidence: people move, and tunnels change. */
export const popsWindowMs = 15 * 60_000;
const checkLifeMs = 12 * 3_600_000;

/** Clocks are corrected by a few seconds now and then. */
const CLOCK_STEP_MS = 60_000;

export function isRecent(atMs: number, nowMs: number, lifeMs: number): boolean {
  return atMs > nowMs - lifeMs && atMs < nowMs + CLOCK_STEP_MS;
}

function recentPops(pops: PopsSeen | null, nowMs: number): PopsSeen | null {
  if (pops === null) return null;
  const countries = pops.countries.filter(({ lastAtMs }) => isRecent(lastAtMs, nowMs, popsWindowMs));
  if (countries.length === pops.countries.length) return pops;
  return { ...pops, countries, count: countries.reduce((sum, { count }) => sum + count, 0) };
}

function recentCheck(check: CheckResults | null, nowMs: number): CheckResults | null {
  return check !== null && isRecent(check.checkedAtMs, nowMs, checkLifeMs) ? check : null;
}

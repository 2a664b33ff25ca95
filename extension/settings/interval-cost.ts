import type { MessageKey } from '../text/message.ts';

/** The intervals offered, in ms; storage may hold any other within the limits. */
export const offeredIntervalsMs = [250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;

/**
 * The share of one processor core (0 to 1) that the host needs with 200 connections: the cost of an idle Node process,
 * plus that of each poll. Measured on a small Linux machine; `npm run bench` measures it on this one.
 */
export function intervalCost(intervalMs: number): number {
  return idleCost + costOfLookMs / intervalMs;
}

const idleCost = 0.0025;
const costOfLookMs = 5.5;

/** What an interval is suited for, in words. */
export function intervalNote(intervalMs: number): MessageKey {
  if (intervalMs < 1000) return 'settingsIntervalOften';
  if (intervalMs < 2000) return 'settingsIntervalUsual';
  return intervalMs < 10_000 ? 'settingsIntervalCalm' : 'settingsIntervalSparing';
}

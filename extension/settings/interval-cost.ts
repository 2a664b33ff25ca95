import type { MessageKey } from '../text/message.ts';

/** The intervals that are offered, in ms; storage may hold any other within the limits. */
export const offeredIntervalsMs = [250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;

/**
 * How much of one processor core the host needs with 200 connections, as a part of 1: what a Node process needs that
 * does nothing, and what each look costs. Measured on a small Linux machine; `npm run bench` measures it on this one.
 */
export function intervalCost(intervalMs: number): number {
  return idleCost + costOfLookMs / intervalMs;
}

const idleCost = 0.0025;
const costOfLookMs = 5.5;

/** What an interval is good for, in words. */
export function intervalNote(intervalMs: number): MessageKey {
  if (intervalMs < 1000) return 'settingsIntervalOften';
  if (intervalMs < 2000) return 'settingsIntervalUsual';
  return intervalMs < 10_000 ? 'settingsIntervalCalm' : 'settingsIntervalSparing';
}

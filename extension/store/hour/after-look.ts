import { differences } from './differences.ts';
import { hourAfter } from './hour-after.ts';
import type { AppState } from '../app-state.ts';
import { ratesOf } from './rates-of.ts';

/**
 * Adds to what a look found what only two looks together tell: rates, and the hour.
 *
 * @param after `before` with the look taken in, its rates and its hour still those of before
 * @param previousTakenAtMs time of the look before by the same host, also where it was not passed on; null for its first
 */
export function afterLook(before: AppState, after: AppState, previousTakenAtMs: number | null): AppState {
  const { takenAtMs } = after;
  if (takenAtMs === null) return after;
  const found = differences(before.connections, after.connections);
  const rates = ratesOf(found, previousTakenAtMs === null ? 0 : takenAtMs - previousTakenAtMs);
  return {
    ...after,
    // A look with much to tell comes in several messages.
    rates: takenAtMs === before.takenAtMs ? new Map([...before.rates, ...rates]) : rates,
    hour: hourAfter({ before, after, found, takenAtMs, previousTakenAtMs }),
  };
}

import { differences } from './differences.ts';
import { hourAfter } from './hour-after.ts';
import type { AppState } from '../app-state.ts';
import { ratesOf } from './rates-of.ts';

/**
 * Adds to the result of a poll what follows from comparing it with the previous one: rates, and the hour.
 *
 * @param after `before` with the poll applied, its rates and hour still the previous ones
 * @param previousTakenAtMs time of the same host's previous poll, even if that was not passed on; null for its first
 */
export function afterLook(before: AppState, after: AppState, previousTakenAtMs: number | null): AppState {
  const { takenAtMs } = after;
  if (takenAtMs === null) return after;
  const found = differences(before.connections, after.connections);
  const rates = ratesOf(found, previousTakenAtMs === null ? 0 : takenAtMs - previousTakenAtMs);
  return {
    ...after,
    // A poll with many changes comes in several messages.
    rates: takenAtMs === before.takenAtMs ? new Map([...before.rates, ...rates]) : rates,
    hour: hourAfter({ before, after, found, takenAtMs, previousTakenAtMs }),
  };
}

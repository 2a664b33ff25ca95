import type { HostState } from '../../contract/host-state.ts';

/** How many times in a row the host has ended, and whether it ever responded. */
export type RestartRecord = { everResponded: boolean; failures: number };

/**
 * How long to wait before restarting the host: 1 s, 2 s, 4 s … 60 s.
 *
 * @returns milliseconds, or null for never: a host that has never responded is missing or broken, and starting it over
 *   and over would not help
 */
export function restartDelayMs({ everResponded, failures }: RestartRecord): number | null {
  if (!everResponded) return null;
  return Math.min(longestDelayMs, 1000 * 2 ** Math.max(0, failures - 1));
}

/**
 * How long to wait before the next start of a host that does not run.
 *
 * @param kind why it does not run
 * @param seen whether the user sees a page, and so what to do about it: then a start is tried every 2 s, except of a host
 *   that runs and then ends, whose growing delays protect the computer, whoever looks
 * @returns milliseconds, or null for not by itself
 */
export function nextStartMs(kind: HostState['kind'], record: RestartRecord, seen: boolean): number | null {
  const growingMs = restartDelayMs(record);
  if (growingMs !== null && ending.has(kind)) return growingMs;
  if (seen) return seenDelayMs;
  return refused.has(kind) ? null : growingMs;
}

const ending: ReadonlySet<HostState['kind']> = new Set(['crashed', 'ended-early', 'garbled']);
/** Until the user has updated one side, each start would end alike. */
const refused: ReadonlySet<HostState['kind']> = new Set(['too-old', 'too-new', 'node-too-old']);

/**
 * The record after the host has ended; earlier failures are forgiven if it ran long enough this time. Until a host has
 * responded none count: they are tries that find none, and would delay the restart of the one that is then installed.
 */
export function recordFailure(record: RestartRecord, ranMs: number): RestartRecord {
  if (!record.everResponded) return record;
  return { ...record, failures: ranMs >= forgivenAfterMs ? 1 : record.failures + 1 };
}

const seenDelayMs = 2000;
const longestDelayMs = 60_000;
const forgivenAfterMs = 60_000;

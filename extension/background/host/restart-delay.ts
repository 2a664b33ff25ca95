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

/** The record after the host has ended; earlier failures are forgiven if it ran long enough this time. */
export function recordFailure(record: RestartRecord, ranMs: number): RestartRecord {
  return { ...record, failures: ranMs >= forgivenAfterMs ? 1 : record.failures + 1 };
}

const longestDelayMs = 60_000;
const forgivenAfterMs = 60_000;

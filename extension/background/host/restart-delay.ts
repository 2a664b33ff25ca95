/** How often the host ended lately, and whether it ever worked. */
export type RestartRecord = { everResponded: boolean; failures: number };

/**
 * How long to wait before the host is started again: 1 s, 2 s, 4 s … 60 s.
 *
 * @returns milliseconds, or null for never: a host that has not answered even once is not there or is broken, and
 *   calling it over and over would help nobody
 */
export function restartDelayMs({ everResponded, failures }: RestartRecord): number | null {
  if (!everResponded) return null;
  return Math.min(longestDelayMs, 1000 * 2 ** Math.max(0, failures - 1));
}

/** The record after the host ended; one that ran for a while before is forgiven what went before. */
export function recordFailure(record: RestartRecord, ranMs: number): RestartRecord {
  return { ...record, failures: ranMs >= forgivenAfterMs ? 1 : record.failures + 1 };
}

const longestDelayMs = 60_000;
const forgivenAfterMs = 60_000;

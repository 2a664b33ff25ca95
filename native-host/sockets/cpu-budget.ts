export type CpuBudget = {
  /** Does the work if budget is left, and charges the time that it took. */
  spend(work: () => void): void;
};

/** A token bucket: its refill rate and its size. */
const MS_PER_SECOND = 5;
const SAVED_MS = 500;

/**
 * A CPU budget for optional work: 0.5 % of one processor in the long run even under constant change, and more in a burst
 * after a quiet time.
 *
 * @param nowMs a monotonic clock
 */
export function createCpuBudget(nowMs: () => number): CpuBudget {
  let savedMs = SAVED_MS;
  let countedAtMs = nowMs();
  return {
    spend(work) {
      const startMs = nowMs();
      savedMs = Math.min(SAVED_MS, savedMs + ((startMs - countedAtMs) / 1000) * MS_PER_SECOND);
      countedAtMs = startMs;
      if (savedMs <= 0) return;
      work();
      savedMs -= nowMs() - startMs;
    },
  };
}

export type CpuBudget = {
  /** Does the work if there is time left for it, and takes what it cost. */
  spend(work: () => void): void;
};

/** What may be spent in the long run, and what can be saved up for a burst. */
const MS_PER_SECOND = 5;
const SAVED_MS = 500;

/**
 * Time for work that is worth doing but not owed: 0.5 % of one processor in the long run, so that constant change costs
 * no more, and a burst after a quiet time is followed closely.
 *
 * @param nowMs a clock that only goes forward
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

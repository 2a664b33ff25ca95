import type { CheckResults, Family } from '../../exit/evidence.ts';
import type { CheckService, CheckSettings } from '../../exit/exit-choice.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitChecks = {
  /** The last results, if the egress routes are still the same. */
  results(): CheckResults | null;
  isChecking(): boolean;
  /** Results for the same egress routes from before the background restarted. */
  restore(results: CheckResults | null): void;
  /** Runs a check now, at the user's request; nothing is contacted if no service is chosen. */
  ask(): void;
  /** Drops the results, as the egress routes may have changed unobserved; a pending check still runs. */
  invalidate(): void;
  /** Another service was chosen: drops the results and cancels a pending check. */
  forget(): void;
  /** Like `forget`, and runs a check again once the routes have settled, if the user wants that. */
  routeChanged(): void;
};

/** Runs public IP checks one at a time, on click or after a change of the egress routes, and never at intervals. */
export function exitChecks({ run, settings, families, startTimer, onChange }: Dependencies): ExitChecks {
  let results: CheckResults | null = null;
  let isChecking = false;
  let settling: Timer | null = null;
  /** Increases whenever the results of a running check become invalid. */
  let generation = 0;

  async function ask(): Promise<void> {
    const service = settings()?.service ?? null;
    if (service === null || isChecking || families().length === 0) return;
    const asked = generation;
    isChecking = true;
    onChange();
    try {
      const brought = await run(service, families());
      if (asked === generation) results = brought;
    } finally {
      isChecking = false;
      onChange();
    }
  }

  function invalidate(): void {
    generation++;
    results = null;
  }

  function forget(): void {
    invalidate();
    settling?.stop();
    settling = null;
  }

  function askOnceSettled(): void {
    settling = startTimer(settledAfterMs, () => {
      // A check that was started on the previous routes is about to end.
      if (isChecking) askOnceSettled();
      else void ask();
    });
  }

  return {
    results: () => results,
    isChecking: () => isChecking,
    restore: (kept) => (results = kept),
    ask: () => void ask(),
    routeChanged() {
      forget();
      const chosen = settings();
      if (chosen?.onChange === true && chosen.service !== null) askOnceSettled();
    },
    ...{ invalidate, forget },
  };
}

type Dependencies = {
  run: (service: CheckService, families: readonly Family[]) => Promise<CheckResults | null>;
  /** Current settings; null before they have been read. */
  settings: () => CheckSettings | null;
  /** The families that have an egress route. */
  families: () => readonly Family[];
  startTimer: StartTimer;
  onChange: () => void;
};

/** A connecting VPN client changes routes several times within a second or two. */
const settledAfterMs = 3_000;

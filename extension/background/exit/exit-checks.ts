import type { CheckResults, Family } from '../../exit/evidence.ts';
import type { CheckService, CheckSettings } from '../../exit/exit-choice.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitChecks = {
  /** The last results, if the route is still the same. */
  results(): CheckResults | null;
  isChecking(): boolean;
  /** The results of an earlier background on the same route. */
  restore(results: CheckResults | null): void;
  /** Checks now, as the user wants; nothing without a chosen service. */
  start(): void;
  /** Drops the results, since nobody saw whether the route stayed the same; a check that is due still runs. */
  invalidate(): void;
  /** Drops the results and a check that is due: another service was chosen. */
  forget(): void;
  /** The same, and checks again once the route is stable, if the user wants that. */
  routeChanged(): void;
};

/** Runs public IP checks one at a time, on a click or after a change of route, never on a schedule. */
export function exitChecks({ run, settings, families, startTimer, onChange }: Dependencies): ExitChecks {
  let results: CheckResults | null = null;
  let isChecking = false;
  let settling: Timer | null = null;
  /** Counts what makes the results of a running check worthless. */
  let generation = 0;

  async function start(): Promise<void> {
    const service = settings()?.service ?? null;
    if (service === null || isChecking || families().length === 0) return;
    const begun = generation;
    isChecking = true;
    onChange();
    try {
      const received = await run(service, families());
      if (begun === generation) results = received;
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

  function startOnceSettled(): void {
    settling = startTimer(settledAfterMs, () => {
      // A check of the previous route is about to end.
      if (isChecking) startOnceSettled();
      else void start();
    });
  }

  return {
    results: () => results,
    isChecking: () => isChecking,
    restore: (kept) => (results = kept),
    start: () => void start(),
    routeChanged() {
      forget();
      const chosen = settings();
      if (chosen?.onChange === true && chosen.service !== null) startOnceSettled();
    },
    ...{ invalidate, forget },
  };
}

type Dependencies = {
  run: (service: CheckService, families: readonly Family[]) => Promise<CheckResults | null>;
  /** Null before they have been read. */
  settings: () => CheckSettings | null;
  /** The families that have an Internet route. */
  families: () => readonly Family[];
  startTimer: StartTimer;
  onChange: () => void;
};

/** A connecting VPN client changes routes several times within a second or two. */
const settledAfterMs = 3_000;

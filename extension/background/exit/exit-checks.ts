import type { CheckResults, Family } from '../../exit/evidence.ts';
import type { CheckService, CheckSettings } from '../../exit/exit-choice.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type ExitChecks = {
  /** The last answers, if the way out is still the same. */
  results(): CheckResults | null;
  isChecking(): boolean;
  /** What an earlier background had learnt of the same way out. */
  restore(results: CheckResults | null): void;
  /** Ask now: the user wants to know. Nobody is asked where no service is chosen. */
  ask(): void;
  /** What was answered no longer holds, as nobody saw whether the way out stayed; who was about to be asked still is. */
  invalidate(): void;
  /** Another service was chosen: neither what was answered holds, nor is to be asked what was about to be. */
  forget(): void;
  /** The same, and asks again once the way out stays, if the user wants that. */
  routeChanged(): void;
};

/** Asks others one check at a time, on click or after a change of the way out, and never by the clock. */
export function exitChecks({ run, settings, families, startTimer, onChange }: Dependencies): ExitChecks {
  let results: CheckResults | null = null;
  let isChecking = false;
  let settling: Timer | null = null;
  /** Counts what makes answers that are on their way worthless. */
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
      // A check of the way before is about to end.
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
  /** As the user has them now; null before they have been read. */
  settings: () => CheckSettings | null;
  /** The families that have a way out. */
  families: () => readonly Family[];
  startTimer: StartTimer;
  onChange: () => void;
};

/** A VPN client that connects changes routes several times within a second or two. */
const settledAfterMs = 3_000;

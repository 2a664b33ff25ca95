import { dequal } from 'dequal/lite';
import type { Egress } from '../../../native-host/protocol.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';
import type { CheckRequest } from '../../exit-check/run-check.ts';
import { checkScope, type CheckScope } from '../../exit/check-scope.ts';
import type { CheckResults } from '../../exit/evidence.ts';
import type { ExitSettings } from '../../exit/exit-choice.ts';
import { moveResults } from '../../exit/move-times.ts';
import { routeFor } from '../../exit/tunnel/route-for.ts';

export type ExitChecks = {
  /** The last results, if the route is still the same. */
  results(): CheckResults | null;
  isChecking(): boolean;
  /** The results of an earlier background on the same route. */
  restore(results: CheckResults | null): void;
  /** The clock was set. */
  moveClock(stepMs: number): void;
  /** Checks now, as the user wants; nothing without a chosen service. */
  start(): void;
  /** Drops the results, since nobody saw whether the route stayed the same; a check that is due still runs. */
  invalidate(): void;
  /** Drops the results and a check that is due: another service was chosen. */
  forget(): void;
  /** The same, and checks again once the route is stable, if the user wants that. */
  routeChanged(): void;
  /** The same route is known again: a check that was due and could not be made is made. */
  routeKnown(): void;
};

/**
 * Runs public IP checks one at a time, on a click or after a change of route, never on a schedule, and none but those on
 * a click outside a tunnel that the user requires.
 */
export function exitChecks({ run, settings, egress, everyInterface, startTimer, onChange }: Dependencies): ExitChecks {
  let results: CheckResults | null = null;
  let settling: Timer | null = null;
  let isDue = false;
  /** Of the running check: aborted once its results are worthless. */
  let running: AbortController | null = null;

  function scope(byItself: boolean): CheckScope {
    const chosen = settings();
    if (chosen === null || chosen.check.service === null) return { families: [], udp: false };
    return checkScope(chosen, egress(), { byItself, everyInterface });
  }

  async function start(byItself: boolean): Promise<void> {
    const service = settings()?.check.service ?? null;
    if (service === null || running !== null || scope(byItself).families.length === 0) return;
    const begun = new AbortController();
    [running, isDue] = [begun, false];
    onChange();
    const now = egress();
    const sources = { 4: routeFor(now, 4)?.sourceAddress ?? null, 6: routeFor(now, 6)?.sourceAddress ?? null };
    try {
      const received = await run({ service, scope: () => scope(byItself), sources, signal: begun.signal });
      if (!begun.signal.aborted) results = received;
    } finally {
      running = null;
      onChange();
    }
  }

  function invalidate(): void {
    running?.abort();
    results = null;
  }

  function forget(): void {
    invalidate();
    settling?.stop();
    [settling, isDue] = [null, false];
  }

  function startOnceSettled(): void {
    isDue = true;
    settling = startTimer(settledAfterMs, () => {
      settling = null;
      // A check of the previous route is about to end.
      if (running !== null) startOnceSettled();
      else void start(true);
    });
  }

  return {
    results: () => results,
    isChecking: () => running !== null,
    restore: (kept) => (results = kept),
    moveClock(stepMs) {
      if (results !== null) results = moveResults(results, stepMs);
    },
    start: () => void start(false),
    routeChanged() {
      forget();
      const chosen = settings()?.check;
      if (chosen?.onChange === true && chosen.service !== null) startOnceSettled();
    },
    routeKnown() {
      if (isDue && settling === null && settings()?.check.onChange === true) startOnceSettled();
    },
    ...{ invalidate, forget },
  };
}

type Dependencies = {
  run: (request: CheckRequest) => Promise<CheckResults | null>;
  /** Null before they have been read. */
  settings: () => ExitSettings | null;
  /** Null while it is unknown. */
  egress: () => Egress | null;
  /** Whether the browser sends UDP from every interface, whatever the route. */
  everyInterface: boolean;
  startTimer: StartTimer;
  onChange: () => void;
};

/** A connecting VPN client changes routes several times within a second or two. */
const settledAfterMs = 3_000;

/** Whether another check service is chosen than before; the first settings that are known are no other choice. */
export function isOtherService(before: ExitSettings | undefined, after: ExitSettings | undefined): boolean {
  return before !== undefined && !dequal(before.check.service, after?.check.service);
}

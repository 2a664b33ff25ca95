import type { StartTimer, Timer } from '../../browser/start-timer.ts';
import { parseResponse } from '../../sites/parse-response.ts';
import type { SeenHost, SeenResponse } from '../../sites/seen-host.ts';
import { seenHosts } from '../../sites/seen-hosts.ts';

export type SiteWatchDependencies = {
  startTimer: StartTimer;
  /** What an earlier background of this browser kept. */
  read: () => Promise<SeenHost[]>;
  /** Null to keep nothing any more. */
  keep: (hosts: readonly SeenHost[] | null) => void;
  /** All that is known, at most once a second; null while it is off. */
  onSites: (hosts: readonly SeenHost[] | null) => void;
};

export type SiteWatch = {
  /** Whether the browser lets TapMap see responses. */
  permit(permitted: boolean): void;
  /** Whether the user wants the names of sites: a choice of its own, since the permission is for other things, too. */
  want(wanted: boolean): void;
  /** @param details of a response in no private window */
  responded(details: unknown): void;
  moveClock(stepMs: number): void;
  clear(): void;
};

/**
 * Keeps which hosts the browser got responses from, as long as the user wants it and the browser permits it; once either
 * ends, nothing of it is left.
 */
export function siteWatch({ startTimer, read, keep, onSites }: SiteWatchDependencies): SiteWatch {
  const seen = seenHosts();
  let [isPermitted, isWanted]: [boolean | null, boolean | null] = [null, null];
  let isRestored = false;
  /** Null until it is decided. */
  let isOn: boolean | null = null;
  let soon: Timer | null = null;
  /** A response may start the background, which does not know yet whether to count it. */
  let waiting: SeenResponse[] = [];

  function publishSoon(): void {
    soon ??= startTimer(PAUSE_MS, publish);
  }

  /** The only end of the timer: one that is left behind would tell of what has been turned off since. */
  function stopTimer(): void {
    soon?.stop();
    soon = null;
  }

  function publish(): void {
    stopTimer();
    const hosts = seen.all();
    keep(hosts);
    onSites(hosts);
  }

  function decide(): void {
    if (isPermitted === null || isWanted === null || !isRestored) return;
    const wasOn = isOn;
    isOn = isPermitted && isWanted;
    if (isOn === wasOn) return; // any setting may have changed
    if (isOn) waiting.forEach(seen.add);
    waiting = [];
    if (isOn) publish();
    else end();
  }

  function end(): void {
    stopTimer();
    seen.restore([]);
    keep(null);
    onSites(null);
  }

  async function restore(): Promise<void> {
    seen.restore(await read());
    isRestored = true;
    decide();
  }
  void restore();

  return {
    permit(permitted) {
      isPermitted = permitted;
      decide();
    },
    want(wanted) {
      isWanted = wanted;
      decide();
    },
    responded(details) {
      if (isOn === false) return;
      const response = parseResponse(details);
      if (response === null) return;
      if (isOn === null) {
        if (waiting.length < MAX_WAITING) waiting.push(response);
        return;
      }
      seen.add(response);
      publishSoon();
    },
    moveClock(stepMs) {
      seen.moveClock(stepMs);
      if (isOn === true) publish();
    },
    clear() {
      seen.restore([]);
      if (isOn === true) publish();
    },
  };
}

/** A page gets many responses at once. */
const PAUSE_MS = 1_000;
/** Reading the settings takes some milliseconds. */
const MAX_WAITING = 1_000;

import { endPeriod, continues, isGap, keepPeriod, noteTab } from '../../exit/exit-history.ts';
import type { ActiveTab, ExitPeriod } from '../../exit/exit-known.ts';
import type { Verdict } from '../../exit/verdict.ts';

export type ExitPeriods = {
  history(): readonly ExitPeriod[];
  record(verdict: Verdict, nowMs: number): void;
  /** Watching has stopped. */
  end(nowMs: number): void;
  /** Nothing was observed since then; if the last period is "unknown" and began since, it continues. */
  endUnwatched(watchedAtMs: number): void;
  /** The stored history, or an empty one when the user clears it. */
  replace(history: readonly ExitPeriod[]): void;
};

/** Keeps the history of exits, and which tabs were active while traffic did not exit as expected. */
export function exitPeriods({ watchTabs, onTab }: Dependencies): ExitPeriods {
  let history: readonly ExitPeriod[] = [];
  let stopTabs: (() => void) | null = null;

  function note(tab: ActiveTab): void {
    const noted = noteTab(history, tab);
    if (noted === history) return;
    history = noted;
    onTab();
  }

  function end(nowMs: number): void {
    stopWatching();
    history = endPeriod(history, nowMs);
  }

  function stopWatching(): void {
    stopTabs?.();
    stopTabs = null;
  }

  return {
    history: () => history,
    record(verdict, nowMs) {
      // Restarted for each period, so that the tab already active belongs to it as well.
      if (!continues(history.at(-1), verdict)) stopWatching();
      history = keepPeriod(history, verdict, nowMs);
      const last = history.at(-1);
      // Also for a gap restored from storage.
      if (last !== undefined && isGap(last)) stopTabs ??= watchTabs(note);
    },
    end,
    endUnwatched(watchedAtMs) {
      const last = history.at(-1);
      if (last?.kind !== 'unknown' || last.sinceMs <= watchedAtMs) end(watchedAtMs);
    },
    replace: (kept) => (history = kept),
  };
}

type Dependencies = {
  /** Calls back for each active tab until the returned function is called. */
  watchTabs: (onActive: (tab: ActiveTab) => void) => () => void;
  onTab: () => void;
};

import { endPeriod, continues, isGap, keepPeriod, noteTab } from '../../exit/exit-history.ts';
import type { ActiveTab, ExitPeriod } from '../../exit/exit-state.ts';
import { movePeriods } from '../../exit/move-times.ts';
import type { Verdict } from '../../exit/verdict.ts';

export type ExitPeriods = {
  history(): readonly ExitPeriod[];
  record(verdict: Verdict, nowMs: number): void;
  /** Watching ends. */
  end(nowMs: number): void;
  /** Nobody watched since that moment: the last period ended then, unless it is an unknown one that began later. */
  endUnwatched(watchedAtMs: number): void;
  /** The clock was set. */
  moveClock(stepMs: number): void;
  /** The stored history, or an empty one when the user clears it. */
  replace(history: readonly ExitPeriod[]): void;
};

/** Keeps the history of exits, and which tabs were active while the exit was not as chosen. */
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
      // Again for each period: the tab that is active already belongs to it, too.
      if (!continues(history.at(-1), verdict)) stopWatching();
      history = keepPeriod(history, verdict, nowMs);
      const last = history.at(-1);
      // Also for a gap that began under an earlier background.
      if (last !== undefined && isGap(last)) stopTabs ??= watchTabs(note);
    },
    end,
    endUnwatched(watchedAtMs) {
      const last = history.at(-1);
      if (last?.kind !== 'unknown' || last.sinceMs <= watchedAtMs) end(watchedAtMs);
    },
    moveClock: (stepMs) => (history = movePeriods(history, stepMs)),
    replace: (kept) => (history = kept),
  };
}

type Dependencies = {
  /** Calls back for each active tab, until the returned function is called. */
  watchTabs: (onActive: (tab: ActiveTab) => void) => () => void;
  onTab: () => void;
};

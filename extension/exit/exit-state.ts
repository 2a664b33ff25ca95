import type { Evidence } from './evidence.ts';
import type { Standing } from './standing.ts';
import type { ExitPlace, Verdict } from './verdict.ts';

/** What the background knows about the exit, as sent to its pages. */
export type ExitState = {
  verdict: Verdict;
  evidence: Evidence;
  /** Oldest first; the last one is ongoing. */
  history: readonly ExitPeriod[];
  /** Whether a check is running. */
  checking: boolean;
};

/** A period during which the exit country and the verdict stayed the same. */
export type ExitPeriod = {
  sinceMs: number;
  /** Null while it is ongoing. */
  untilMs: number | null;
  kind: Standing;
  exit: ExitPlace | null;
  /** Tabs that were active during it, if the exit was not as expected and the browser may report them. */
  tabs: readonly ActiveTab[];
};

/** A tab that the user had in front. */
export type ActiveTab = { title: string | null; host: string | null; seenAtMs: number };

import type { Evidence } from './evidence.ts';
import type { ExitPlace, Verdict, VerdictKind } from './verdict.ts';

/** What the background knows of where traffic comes out, as its pages are told it. */
export type ExitKnown = {
  verdict: Verdict;
  evidence: Evidence;
  /** Oldest first; the last one lasts. */
  history: readonly ExitPeriod[];
  /** Whether others are being asked at this moment. */
  checking: boolean;
};

/** A time during which traffic came out in one place, and the verdict on it stayed. */
export type ExitPeriod = {
  sinceMs: number;
  /** Null while it lasts. */
  untilMs: number | null;
  kind: VerdictKind;
  exit: ExitPlace | null;
  /** Tabs that were in front in it, where it was not as chosen and the browser may tell. */
  tabs: readonly ActiveTab[];
};

/** A tab that the user looked at. */
export type ActiveTab = { title: string | null; host: string | null; seenAtMs: number };

import type { Dismissed } from '../../contract/settings.ts';
import type { PageProblem } from '../../contract/state-updates.ts';
import { problemSentence } from '../../view/sentences/problem-sentence.ts';

/** Problems by how they are shown: those of what is shown itself, and the others unless they were dismissed. */
export type NoticesShown = { serious: PageProblem[]; others: PageProblem[] };

export function noticesShown(
  problems: readonly PageProblem[],
  dismissed: readonly Dismissed[],
  nowMs: number,
): NoticesShown {
  const hidden = new Set(dismissed.filter(({ atMs }) => isRecent(atMs, nowMs)).map(({ code }) => code));
  const isSerious = (problem: PageProblem) => problemSentence(problem).serious === true;
  return {
    serious: problems.filter(isSerious),
    others: problems.filter((problem) => !isSerious(problem) && !hidden.has(problem.code)),
  };
}

/** What is dismissed when these are as well; what was so long ago is forgotten. */
export function dismissedWith(
  problems: readonly PageProblem[],
  dismissed: readonly Dismissed[],
  nowMs: number,
): Dismissed[] {
  const codes = new Set<string>(problems.map(({ code }) => code));
  const kept = dismissed.filter(({ code, atMs }) => isRecent(atMs, nowMs) && !codes.has(code));
  return [...kept, ...[...codes].map((code) => ({ code, atMs: nowMs }))].slice(-mostDismissed);
}

/** A clock that was set back shows a notice again. */
const isRecent = (atMs: number, nowMs: number) => atMs <= nowMs && nowMs - atMs < dismissedMs;

const dismissedMs = 30 * 86_400_000;
/** There are not that many kinds of problems. */
const mostDismissed = 100;

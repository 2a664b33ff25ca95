import type { Problem } from '../protocol.ts';
import { fitting, type ListLimit } from './fitting.ts';
import { shortened } from './shortened.ts';

/**
 * More than anybody reads. Every part of a snapshot repeats them. Only databases can have so many: one for each
 * unusable file in a folder.
 */
const LIMIT: ListLimit = { entries: 100, bytes: 64 * 1024 };

/** The first problems, with texts that fit into a message; how many others there are is a problem of its own. */
export function cutProblems(problems: readonly Problem[]): Problem[] {
  const kept = fitting(mostVaried(problems).slice(0, LIMIT.entries).map(withShortTexts), LIMIT);
  const count = problems.length - kept.length;
  return count === 0 ? kept : [...kept, { code: 'problems-omitted', count }];
}

/** Where there are more than fit, the first of each code come before the second of any. */
function mostVaried(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LIMIT.entries) return problems;
  const counts = new Map<Problem['code'], number>();
  const rounds: Problem[][] = [];
  for (const problem of problems) {
    const round = counts.get(problem.code) ?? 0;
    counts.set(problem.code, round + 1);
    (rounds[round] ??= []).push(problem);
  }
  return rounds.flat();
}

export function withShortTexts(problem: Problem): Problem {
  const short: Problem = { ...problem };
  for (const [name, fact] of Object.entries(problem)) {
    if (name !== 'code' && typeof fact === 'string') short[name] = shortened(fact);
  }
  return short;
}

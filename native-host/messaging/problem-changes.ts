import { dequal } from 'dequal/lite';
import type { Problem } from '../protocol.ts';

/**
 * What to report of the problems that hold now to somebody who knows those that held before: each that is new or has
 * other facts, and `{ code, over: true }` for each code that no problem has any more.
 */
export function problemChanges(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const holding = new Set(now.map(({ code }) => code));
  const ended = new Set(before.map(({ code }) => code).filter((code) => !holding.has(code)));
  return [
    ...now.filter((problem) => !before.some((reported) => dequal(reported, problem))),
    ...[...ended].map((code) => ({ code, over: true })),
  ];
}

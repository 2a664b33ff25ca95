import type { Problem } from '../protocol.ts';

/**
 * What is to be told of the problems that hold now to somebody who knows those that held before: each that is new or has
 * other facts, and `{ code, over: true }` for each code that no problem has any more.
 */
export function problemChanges(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const reported = new Set(before.map((problem) => JSON.stringify(problem)));
  const holding = new Set(now.map(({ code }) => code));
  const ended = new Set(before.map(({ code }) => code).filter((code) => !holding.has(code)));
  return [
    ...now.filter((problem) => !reported.has(JSON.stringify(problem))),
    ...[...ended].map((code) => ({ code, over: true })),
  ];
}

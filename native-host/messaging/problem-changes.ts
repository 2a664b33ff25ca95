import { dequal } from 'dequal/lite';
import type { Problem } from '../protocol.ts';

/**
 * The difference between two lists of problems, to report: each problem that is new or whose facts changed, and
 * `{ code, over: true }` for each code that is gone.
 */
export function problemChanges(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const current = new Set(now.map(({ code }) => code));
  const ended = new Set(before.map(({ code }) => code).filter((code) => !current.has(code)));
  return [
    ...now.filter((problem) => !before.some((reported) => dequal(reported, problem))),
    ...[...ended].map((code) => ({ code, over: true })),
  ];
}

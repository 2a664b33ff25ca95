import { dequal } from 'dequal/lite';
import type { Problem } from '../protocol.ts';

/**
 * The difference between two lists of problems, to report: each problem that is new or whose facts changed, and the
 * code of each that is gone, with `over: true` and what it was about.
 */
export function problemChanges(before: readonly Problem[], now: readonly Problem[]): Problem[] {
  const [known, current] = [bySubject(before), bySubject(now)];
  const changed = [...current].filter(([subject, problem]) => !dequal(known.get(subject), problem));
  const ended = [...known].filter(([subject]) => !current.has(subject));
  return [
    ...changed.map(([, problem]) => problem),
    ...ended.map(([, problem]) => ({ ...subjectOf(problem), over: true })),
  ];
}

/** Of problems with a code there is one at a time; of those with databases one for each file or role. */
function subjectOf({ code, path, role }: Problem): Problem {
  return { code, ...(path === undefined ? {} : { path }), ...(role === undefined ? {} : { role }) };
}

const bySubject = (problems: readonly Problem[]): Map<string, Problem> =>
  new Map(problems.map((problem) => [JSON.stringify(subjectOf(problem)), problem]));

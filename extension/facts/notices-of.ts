import type { Database } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/state-updates.ts';

/**
 * The problems that popup and full tab name. The age of what TapMap ships is none: it is in the settings, and a dot leads
 * there. Host 0.1.0 does not say of an old database that it is built in.
 */
export function noticesOf(
  problems: readonly PageProblem[],
  databases: readonly Pick<Database, 'path' | 'builtIn'>[],
): readonly PageProblem[] {
  const isBuiltIn = (problem: PageProblem & { builtIn?: unknown; path?: unknown }): boolean =>
    problem.builtIn === true || databases.some(({ path, builtIn }) => builtIn && path === problem.path);
  const notices = problems.filter((problem) => problem.code !== 'database-old' || !isBuiltIn(problem));
  return notices.length === problems.length ? problems : notices;
}

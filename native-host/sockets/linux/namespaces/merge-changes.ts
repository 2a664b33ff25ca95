import type { Problem } from '../../../protocol.ts';
import type { SocketChanges } from '../../socket.ts';

/** The changes of two readers of different sockets as the changes of one look, with one entry for each problem code. */
export function mergeChanges(one: SocketChanges, other: SocketChanges): SocketChanges {
  return {
    opened: merge(one.opened, other.opened),
    changed: merge(one.changed, other.changed),
    closed: merge(one.closed, other.closed),
    problems: other.problems.reduce(addProblem, one.problems),
  };
}

/** Avoids a copy in the common case that one list is empty. */
function merge<T>(one: T[], other: T[]): T[] {
  if (other.length === 0) return one;
  return one.length === 0 ? other : [...one, ...other];
}

/** Adds up the counts of a problem that both have. */
function addProblem(problems: Problem[], added: Problem): Problem[] {
  const same = problems.find(({ code }) => code === added.code);
  if (same === undefined) return [...problems, added];
  const sum: Problem = { ...same };
  for (const [fact, value] of Object.entries(added)) {
    const before = same[fact];
    sum[fact] = typeof value === 'number' && typeof before === 'number' ? before + value : (before ?? value);
  }
  return problems.map((problem) => (problem === same ? sum : problem));
}

import type { HostMessage } from '../../native-host/protocol.ts';
import type { PageProblem } from '../contract/state-updates.ts';

/**
 * The current problems after a message from the host.
 *
 * A snapshot lists all problems, `database` all problems of the databases: each replaces the earlier ones of its
 * subject. `problem` adds one. A successful poll ends `sockets-unreadable`.
 */
export function mergeProblems(problems: readonly PageProblem[], message: HostMessage): readonly PageProblem[] {
  switch (message.type) {
    case 'hello':
      return problems.length === 0 ? problems : [];
    case 'snapshot':
      return message.part === 1 ? message.problems : problems;
    case 'database':
      return [...problems.filter((problem) => !ofDatabases(problem)), ...message.problems];
    case 'changes':
      return problems.some(ofReading) ? problems.filter((problem) => !ofReading(problem)) : problems;
    case 'problem':
      return addProblem(problems, message);
    case 'browser':
    case 'names':
    case 'egress':
    case 'located':
      return problems;
  }
}

/** Adds a problem, or replaces the earlier one about the same subject, or removes one that is over. */
export function addProblem(problems: readonly PageProblem[], problem: PageProblem): readonly PageProblem[] {
  const others = problems.filter(({ code }) => code !== problem.code);
  return isOver(problem) ? others : [...others, problem];
}

const isOver = (problem: PageProblem & { over?: unknown }) => problem.over === true;
/** Only databases can have more problems than the host lists. */
const ofDatabases = ({ code }: PageProblem) => code.startsWith('database-') || code === 'problems-omitted';
const ofReading = ({ code }: PageProblem) => code === 'sockets-unreadable';

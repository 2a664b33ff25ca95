import type { PageProblem } from '../background/page-messages.ts';
import { countOf } from './format-count.ts';
import { hostCommands } from './host-commands.ts';

/** What a problem means, and what to do about it. `serious`: what is shown is not complete or not right. */
export type ProblemSentence = { sentence: string; nextStep: string; command?: string; serious?: boolean };

export function problemSentence(problem: PageProblem): ProblemSentence {
  switch (problem.code) {
    case 'owners-hidden':
      return {
        sentence: `Programs of other users are hidden${counted(problem)}.`,
        nextStep: 'The system shows a program only to the user who runs it. TapMap needs no administrator rights.',
      };
    case 'sockets-unreadable':
      return {
        sentence: 'The system does not let TapMap read its connections.',
        nextStep: 'What is shown is what was last seen. See what the system says:',
        command: hostCommands.snapshot,
        serious: true,
      };
    case 'events-lost':
      return {
        sentence: 'Some short connections may be missing.',
        nextStep: 'There were more at once than the system could report. What is open now is complete.',
      };
    case 'namespace-unreadable':
      return {
        sentence: 'Connections of some containers are hidden.',
        nextStep: 'The system shows them only to the user who runs the container.',
      };
    case 'database-unusable':
      return {
        sentence: `A location database cannot be used${named(problem)}.`,
        nextStep: 'The next one is used instead. Replace or remove the file, then check:',
        command: hostCommands.databases,
      };
    case 'database-missing':
      return {
        sentence:
          problem.role === 'network'
            ? 'There is no database of networks, so that no network is named.'
            : 'There is no location database, so that no place is known.',
        nextStep: 'Build and install TapMap anew: it brings its own.',
        command: hostCommands.install,
        serious: problem.role !== 'network',
      };
    case 'database-old':
      return {
        sentence: `A location database is old${named(problem)}.`,
        nextStep: 'Addresses move to other places. Update TapMap, or give it a newer file.',
      };
    case 'egress-unreadable':
      return {
        sentence: 'The way out of this computer cannot be read.',
        nextStep: 'Connections are shown all the same.',
      };
    case 'rows-unreadable':
      return {
        sentence: 'Some connections could not be read.',
        nextStep: 'All others are shown. If this stays, please report it with what the system says:',
        command: hostCommands.snapshot,
      };
    case 'bad-request':
    case 'bad-address':
      return {
        sentence: 'The TapMap program did not understand the extension.',
        nextStep: 'Update both to the same version.',
      };
    case 'message-malformed':
      return {
        sentence: 'A message of the TapMap program could not be read, so what is shown may not be complete.',
        nextStep: `Wrong: “${problem.message}${problem.field}”. Build and install the program anew:`,
        command: hostCommands.install,
        serious: true,
      };
    default:
      return unknownProblem(problem);
  }
}

/** The host's list of codes grows; one that this version does not know is at least named. */
function unknownProblem({ code }: { code: string }): ProblemSentence {
  return { sentence: `The TapMap program reports “${code}”.`, nextStep: 'A newer extension may know more about it.' };
}

type Facts = Record<string, string | number | boolean | null>;

function counted(facts: Facts): string {
  const count = facts.sockets;
  return typeof count === 'number' ? ` (${countOf(count, 'socket')})` : '';
}

/** The file's name alone: its folder is long, and `tapmap database` tells it. */
function named(facts: Facts): string {
  return typeof facts.path === 'string' ? `: ${facts.path.replace(/^.*[\\/]/, '')}` : '';
}

import type { PageProblem } from '../../contract/state-updates.ts';
import { hostCommands } from './host-commands.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';

/** What a problem means, and what to do about it. `serious`: what is shown is incomplete or wrong. */
export type ProblemSentence = { sentence: string; nextStep: string; command?: string; serious?: boolean };

export function problemSentence(problem: PageProblem): ProblemSentence {
  switch (problem.code) {
    case 'owners-hidden':
      return { sentence: ownersHidden(problem), nextStep: message('problemOwnersHiddenNext') };
    case 'sockets-unreadable':
      return {
        sentence: message('problemSocketsUnreadable'),
        nextStep: message('problemSocketsUnreadableNext'),
        command: hostCommands.snapshot,
        serious: true,
      };
    case 'events-lost':
      return { sentence: message('problemEventsLost'), nextStep: message('problemEventsLostNext') };
    case 'namespace-unreadable':
      return { sentence: message('problemNamespaceUnreadable'), nextStep: message('problemNamespaceUnreadableNext') };
    case 'database-unusable':
      return {
        sentence: aboutFile(problem, 'problemDatabaseUnusable', 'problemDatabaseUnusableNamed'),
        nextStep: message('problemDatabaseUnusableNext'),
        command: hostCommands.databases,
      };
    case 'database-missing':
      return {
        sentence: message(problem.role === 'network' ? 'problemNetworksMissing' : 'problemPlacesMissing'),
        nextStep: message('problemDatabaseMissingNext'),
        command: hostCommands.install,
        serious: problem.role !== 'network',
      };
    case 'database-old':
      return {
        sentence: aboutFile(problem, 'problemDatabaseOld', 'problemDatabaseOldNamed'),
        nextStep: message('problemDatabaseOldNext'),
      };
    case 'egress-unreadable':
      return { sentence: message('problemEgressUnreadable'), nextStep: message('problemEgressUnreadableNext') };
    case 'rows-unreadable':
      return {
        sentence: message('problemRowsUnreadable'),
        nextStep: message('problemRowsUnreadableNext'),
        command: hostCommands.snapshot,
      };
    case 'bad-request':
      return { sentence: message('problemNotUnderstood'), nextStep: message('problemNotUnderstoodNext') };
    case 'bad-address':
      return {
        sentence: message('problemBadAddress', { address: String(problem.address) }),
        nextStep: message('problemBadAddressNext'),
      };
    case 'message-malformed':
      return {
        sentence: message('problemMalformed'),
        nextStep: message('problemMalformedNext', { field: `${problem.message}${problem.field}` }),
        command: hostCommands.install,
        serious: true,
      };
    default:
      return unknownProblem(problem satisfies never);
  }
}

/** A newer host may have more codes than this version can know; such a one is at least named. */
function unknownProblem({ code }: { code: string }): ProblemSentence {
  return { sentence: message('problemUnknown', { code }), nextStep: message('problemUnknownNext') };
}

type Facts = Record<string, string | number | boolean | null>;

function ownersHidden({ sockets }: Facts): string {
  if (typeof sockets !== 'number') return message('problemOwnersHidden');
  return messageOf('problemOwnersHiddenCounted', sockets);
}

/** The file name alone: its path is long, and `tapmap database` prints it. */
function aboutFile({ path }: Facts, bare: MessageKey, named: MessageKey): string {
  return typeof path === 'string' ? message(named, { file: path.replace(/^.*[\\/]/, '') }) : message(bare);
}

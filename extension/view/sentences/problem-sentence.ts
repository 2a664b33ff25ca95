import type { PageProblem } from '../../contract/state-updates.ts';
import { hostCommands } from './host-commands.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

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
    case 'database-unusable': {
      const isBuiltIn = problem.builtIn === true;
      const [named, nextStep] = unusableBecause.get(isBuiltIn ? '' : String(problem.reason)) ?? unreadable;
      return {
        sentence: aboutFile(problem, 'problemDatabaseUnusable', named),
        nextStep: message(isBuiltIn ? 'problemDatabaseMissingNext' : nextStep),
        command: isBuiltIn ? hostCommands.rebuild : hostCommands.databases,
      };
    }
    case 'database-missing':
      return {
        sentence: message(problem.role === 'network' ? 'problemNetworksMissing' : 'problemPlacesMissing'),
        nextStep: message('problemDatabaseMissingNext'),
        command: hostCommands.rebuild,
        serious: problem.role !== 'network',
      };
    case 'database-old':
      return {
        sentence: aboutFile(problem, 'problemDatabaseOld', 'problemDatabaseOldNamed'),
        nextStep: message('problemDatabaseOldNext'),
        command: hostCommands.updateDatabases,
      };
    case 'egress-unreadable':
      return { sentence: message('problemEgressUnreadable'), nextStep: message('problemEgressUnreadableNext') };
    case 'rows-unreadable':
      return {
        sentence: message('problemRowsUnreadable'),
        nextStep: message('problemRowsUnreadableNext'),
        command: hostCommands.snapshot,
      };
    case 'details-unreadable':
      return { sentence: detailsUnreadable(problem), nextStep: message('problemDetailsUnreadableNext') };
    case 'problems-omitted':
      return {
        sentence: problemsOmitted(problem),
        nextStep: message('problemOmittedNext'),
        command: hostCommands.databases,
      };
    case 'message-too-long':
      return {
        sentence: message('problemTooLong'),
        nextStep: message('problemTooLongNext', { message: String(problem.message), bytes: Number(problem.bytes) }),
        command: hostCommands.snapshot,
        serious: true,
      };
    case 'node-too-old':
      return {
        sentence: message('hostNodeTooOld', { version: foreignText(String(problem.version)) }),
        nextStep: message('hostNodeTooOldNext'),
        command: hostCommands.install,
        serious: true,
      };
    case 'bad-request':
      return { sentence: message('problemNotUnderstood'), nextStep: message('problemNotUnderstoodNext') };
    case 'bad-address':
      return {
        sentence: message('problemBadAddress', { address: foreignText(String(problem.address)) }),
        nextStep: message('problemBadAddressNext'),
      };
    case 'message-malformed':
      return {
        sentence: message('problemMalformed'),
        nextStep: message('problemMalformedNext', { field: foreignText(`${problem.message}${problem.field}`) }),
        command: hostCommands.rebuild,
        serious: true,
      };
    case 'kinds-unknown':
      return { sentence: kindsUnknown(problem), nextStep: message('problemKindsUnknownNext') };
    default:
      return unknownProblem(problem satisfies never);
  }
}

const unreadable = ['problemDatabaseUnusableNamed', 'problemDatabaseUnusableNext'] as const;

/** By the host's reason: sentence and next step for files that can be read, but are of no use. */
const unusableBecause: ReadonlyMap<string, readonly [MessageKey, MessageKey]> = new Map([
  ['countries-only', ['problemDatabaseCountries', 'problemDatabaseKindNext']],
  ['wrong-kind', ['problemDatabaseKind', 'problemDatabaseKindNext']],
  ['wide-record', ['problemDatabaseWide', 'problemDatabaseUnusableNext']],
] as const);

/** A newer host may have more codes than this version can know; such a one is at least named. */
function unknownProblem({ code }: { code: string }): ProblemSentence {
  return { sentence: message('problemUnknown', { code: foreignText(code) }), nextStep: message('problemUnknownNext') };
}

type Facts = Record<string, string | number | boolean | null>;

function ownersHidden({ sockets }: Facts): string {
  if (typeof sockets !== 'number') return message('problemOwnersHidden');
  return messageOf('problemOwnersHiddenCounted', sockets);
}

/** Too many open files (errno EMFILE of this program, ENFILE of the computer) is a cause that people can act on. */
function detailsUnreadable({ error }: Facts): string {
  const isShortOfFiles = error === 'EMFILE' || error === 'ENFILE';
  return message(isShortOfFiles ? 'problemDetailsTooManyFiles' : 'problemDetailsUnreadable');
}

const problemsOmitted = ({ count }: Facts): string =>
  messageOf('problemOmitted', typeof count === 'number' ? count : 0);

const kindsUnknown = ({ count }: Facts): string =>
  messageOf('problemKindsUnknown', typeof count === 'number' ? count : 0);

/** The file name alone: its path is long, and `tapmap database` prints it. */
function aboutFile({ path }: Facts, bare: MessageKey, named: MessageKey): string {
  return typeof path === 'string'
    ? message(named, { file: foreignText(path.replace(/^.*[\\/]/s, '')) })
    : message(bare);
}

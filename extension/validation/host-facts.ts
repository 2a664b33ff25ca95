import type {
  Database,
  DatabaseRole,
  EgressReason,
  Problem,
  ProblemMessage,
  SocketSource,
} from '../../native-host/protocol.ts';
import { flag, isRecord, list, object, oneOf, text, timeMs, type Check } from './validators.ts';

export const source = oneOf<SocketSource>({
  netlink: true,
  procfs: true,
  libproc: true,
  lsof: true,
  iphlpapi: true,
  netstat: true,
});

export const databases: Check<Database[]> = list(
  object<Database>({
    role: oneOf<DatabaseRole>({ city: true, network: true }),
    path: text,
    type: text,
    builtAtMs: timeMs,
    builtIn: flag,
    attribution: object<Database['attribution']>({ text, url: text }),
  }),
);

/**
 * A code and flat facts. The host's list of codes only grows, so a code that is not known here is no fault: it is
 * shown by its name.
 */
export const problem: Check<ProblemMessage> = hasCodeAndFacts;
export const problems: Check<Problem[]> = list(hasCodeAndFacts);
export const reasons: Check<EgressReason[]> = list(hasCodeAndFacts);

function hasCodeAndFacts(value: unknown): string | null {
  if (!isRecord(value)) return '';
  if (typeof value.code !== 'string') return '.code';
  for (const [name, fact] of Object.entries(value)) {
    if (fact !== null && !['string', 'number', 'boolean'].includes(typeof fact)) return `.${name}`;
  }
  return null;
}

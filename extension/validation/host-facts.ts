import type { Database, EgressReason, Problem, ProblemMessage, SnapshotHead } from '../../native-host/protocol.ts';
import { isRecord } from './is-record.ts';
import { flag, list, object, text, timeMs, within, wrong, type Check, type Fault, type Fields } from './validators.ts';
import { oneOfOr } from './words.ts';

export const source = oneOfOr<SnapshotHead['source']>('unknown', {
  netlink: true,
  procfs: true,
  libproc: true,
  lsof: true,
  iphlpapi: true,
  netstat: true,
  unknown: true,
});

/** Without the path, which must not leave this computer in a file. */
export const databaseFields: Fields<Omit<Database, 'path'>> = {
  role: oneOfOr<Database['role']>('unknown', { city: true, network: true, unknown: true }),
  type: text,
  builtAtMs: timeMs,
  builtIn: flag,
  attribution: object<Database['attribution']>({ text, url: text }),
};
export const databases: Check<Database[]> = list(object<Database>({ ...databaseFields, path: text }));

/**
 * A code and flat facts. The host's list of codes only grows, so an unknown code is not a fault: it is shown by its
 * name.
 */
export const problem: Check<ProblemMessage> = hasCodeAndFacts;
export const problems: Check<Problem[]> = list(hasCodeAndFacts);
export const reasons: Check<EgressReason[]> = list(hasCodeAndFacts);

function hasCodeAndFacts(value: unknown): Fault | null {
  if (!isRecord(value)) return wrong('object');
  if (typeof value.code !== 'string') return within('.code', wrong('text'));
  for (const [name, fact] of Object.entries(value)) {
    if (fact !== null && !['string', 'number', 'boolean'].includes(typeof fact)) {
      return within(`.${name}`, wrong('fact'));
    }
  }
  return null;
}

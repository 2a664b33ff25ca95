import type { Greeting, HostProblem, UsedDatabase } from '../../registration/doctor/trial.ts';

/** What `hello` says; null where a field that every host has sent is missing. */
export function parseHello(message: Record<string, unknown>): Omit<Greeting, 'databases' | 'problems'> | null {
  const { protocol, version, source, nodeVersion } = message;
  if (typeof protocol !== 'number' || typeof version !== 'string' || typeof source !== 'string') return null;
  return {
    version: short(version),
    source: short(source),
    nodeVersion: typeof nodeVersion === 'string' ? short(nodeVersion) : null,
  };
}

/** What `database` says: the entries that have every field, and the problems that have a code. */
export function parseDatabases(message: Record<string, unknown>): Pick<Greeting, 'databases' | 'problems'> {
  return {
    databases: records(message['databases']).flatMap(usedDatabase),
    problems: records(message['problems']).flatMap(hostProblem),
  };
}

function usedDatabase({ role, path, type, builtAtMs, builtIn }: Record<string, unknown>): UsedDatabase[] {
  if (typeof role !== 'string' || typeof path !== 'string' || typeof type !== 'string') return [];
  if (typeof builtAtMs !== 'number' || typeof builtIn !== 'boolean') return [];
  return [{ role: short(role), path, type: short(type), builtAtMs, builtIn }];
}

function hostProblem({ code, ...facts }: Record<string, unknown>): HostProblem[] {
  if (typeof code !== 'string') return [];
  const flat: Record<string, string | number | boolean | null> = {};
  for (const [name, fact] of Object.entries(facts)) {
    if (fact === null || typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean') {
      flat[name] = fact;
    }
  }
  return [{ ...flat, code: short(code) }];
}

const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.slice(0, MAX_ENTRIES).flatMap((one: unknown) => (isRecord(one) ? [one] : [])) : [];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A host has two databases, and a line of the status is for the eyes. */
const MAX_ENTRIES = 20;
const MAX_CHARACTERS = 100;
const short = (text: string): string => text.slice(0, MAX_CHARACTERS);

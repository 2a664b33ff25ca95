import type { Connection, DatabaseRole } from '../../native-host/protocol.ts';
import { connection } from '../validation/connection.ts';
import {
  flag,
  holds,
  isRecord,
  integer,
  just,
  list,
  object,
  oneOf,
  orNull,
  text,
  timeMs,
  type Check,
} from '../validation/validators.ts';
import { problems } from '../validation/host-facts.ts';
import { expectedOfField } from './expected-of-field.ts';
import { exportFormat, exportFormatVersion, type ExportEnvelope } from './export-envelope.ts';
import type { ExportedDatabase } from './exported.ts';
import type { ImportFailure } from './import-failure.ts';

export type ParsedExport = { kind: 'parsed'; envelope: ExportEnvelope } | { kind: 'failed'; failure: ImportFailure };

/** Parses a JSON export from the text of any file. */
export function parseExport(fileText: string): ParsedExport {
  const value = parseJson(fileText);
  if (value === undefined) return { kind: 'failed', failure: { code: 'not-json' } };
  const format = isRecord(value) ? value.format : undefined;
  if (!isRecord(value) || format !== exportFormat) {
    return { kind: 'failed', failure: { code: 'other-format', got: describe(format ?? typeOf(value)) } };
  }
  const { formatVersion: version } = value;
  if (holds(integer(exportFormatVersion + 1), version)) {
    return { kind: 'failed', failure: { code: 'newer-version', version, newest: exportFormatVersion } };
  }
  if (holds(envelope, value)) {
    const again = firstIdUsedAgain(value.connections);
    if (again === null) return { kind: 'parsed', envelope: value };
    const { index, id } = again;
    const path = `connections[${index}].id`;
    return { kind: 'failed', failure: { code: 'wrong-field', path, expected: 'unique', got: describe(id) } };
  }
  const path = (envelope(value) ?? '').replace(/^\./, '');
  const got = describe(valueAt(value, path));
  return { kind: 'failed', failure: { code: 'wrong-field', path, expected: expectedOfField(path), got } };
}

const database = object<ExportedDatabase>({
  role: oneOf<DatabaseRole>({ city: true, network: true }),
  type: text,
  builtAtMs: timeMs,
  builtIn: flag,
  attribution: object<ExportedDatabase['attribution']>({ text, url: text }),
});

const envelope: Check<ExportEnvelope> = object<ExportEnvelope>({
  format: just(exportFormat),
  formatVersion: just(exportFormatVersion),
  exportedAtMs: timeMs,
  takenAtMs: timeMs,
  hostVersion: orNull(text),
  filter: text,
  problems: (value) => problems(value), // the extension's own problem is a code with flat facts, too
  databases: list(database),
  connections: list(connection),
});

/** Undefined, which no JSON stands for, if the text is not JSON. */
function parseJson(fileText: string): unknown {
  try {
    const value: unknown = JSON.parse(fileText);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** How other formats name themselves: GeoJSON has a `type`. */
const typeOf = (value: unknown): unknown => (isRecord(value) ? value.type : value);

function firstIdUsedAgain(connections: readonly Connection[]): { index: number; id: string } | null {
  const used = new Set<string>();
  for (const [index, { id }] of connections.entries()) {
    if (used.has(id)) return { index, id };
    used.add(id);
  }
  return null;
}

function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const name of path.split(/[.[\]]+/).filter(Boolean)) {
    if (Array.isArray(at)) at = at[Number(name)];
    else at = isRecord(at) ? at[name] : undefined;
  }
  return at;
}

/** A short form, as JSON; null if there is no value. */
function describe(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'string' && value.length > maxCharacters) {
    return `${JSON.stringify(value.slice(0, maxCharacters))}…`;
  }
  return isRecord(value) ? '{…}' : JSON.stringify(value);
}

const maxCharacters = 60;

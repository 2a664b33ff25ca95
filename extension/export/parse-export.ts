import type { Connection } from '../../native-host/protocol.ts';
import { connection } from '../validation/connection.ts';
import { databaseFields, problems } from '../validation/host-facts.ts';
import { integer } from '../validation/numbers.ts';
import {
  holds,
  isRecord,
  just,
  list,
  object,
  orNull,
  text,
  timeMs,
  within,
  wrong,
  type Check,
  type Fault,
} from '../validation/validators.ts';
import { exportFormat, exportFormatVersion, type ExportEnvelope } from './export-envelope.ts';
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
  if (!holds(envelope, value)) return wrongField(value, envelope(value));
  const again = idUsedAgain(value.connections);
  return again === null ? { kind: 'parsed', envelope: value } : wrongField(value, again);
}

function wrongField(value: unknown, fault: Fault | null): ParsedExport {
  const { path, expected, orNull } = fault ?? wrong('object');
  const inside = path.replace(/^\./, '');
  const got = describe(valueAt(value, inside));
  return { kind: 'failed', failure: { code: 'wrong-field', path: inside, expected, orNull, got } };
}

const envelope: Check<ExportEnvelope> = object<ExportEnvelope>({
  format: just(exportFormat),
  formatVersion: just(exportFormatVersion, 'whole-number'),
  exportedAtMs: timeMs,
  takenAtMs: timeMs,
  hostVersion: orNull(text),
  filter: text,
  problems: (value) => problems(value), // the extension's own problem is a code with flat facts, too
  databases: list(object(databaseFields)),
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

function idUsedAgain(connections: readonly Connection[]): Fault | null {
  const used = new Set<string>();
  for (const [index, { id }] of connections.entries()) {
    if (used.has(id)) return within(`.connections[${index}].id`, wrong('unique'));
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

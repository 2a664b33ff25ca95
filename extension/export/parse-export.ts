import type { Connection } from '../../native-host/protocol.ts';
import type { ExportedHost } from './exported-host.ts';
import { orAbsent, storedConnection } from './stored-connection.ts';
import { databaseFields, problems } from '../validation/host-facts.ts';
import { isRecord } from '../validation/is-record.ts';
import { count, integer, port } from '../validation/numbers.ts';
import {
  holds,
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
import { sortKinds } from '../validation/unknown-kinds.ts';
import { understood } from '../validation/words.ts';
import type { PageProblem } from '../contract/state-updates.ts';
import { exportFormat, exportFormatVersion, type ExportEnvelope } from './export-envelope.ts';
import { exportExcess } from './export-excess.ts';
import type { ImportFailure } from './import-failure.ts';
import { jsonExcess } from './json-excess.ts';
import { knownFields, type StoredEnvelope } from './known-fields.ts';

export type ParsedExport = { kind: 'parsed'; envelope: ExportEnvelope } | { kind: 'failed'; failure: ImportFailure };

/**
 * Parses a JSON export from the text of any file. What the file contains beside an export's fields is left out, and so are
 * connections of a protocol that only a newer version knows, which are counted; its other words are read as unknown.
 *
 * A file that is too much (export-limits) is refused before it is parsed or checked.
 */
export function parseExport(fileText: string): ParsedExport {
  if (fileText === '') return { kind: 'failed', failure: { code: 'empty' } };
  const size = jsonExcess(fileText);
  if (size !== null) return { kind: 'failed', failure: size };
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
  const excess = exportExcess(value);
  if (excess !== null) return { kind: 'failed', failure: excess };
  const { rows, others } = sortKinds(value.connections);
  const stored = understood(envelope, { ...value, connections: rows });
  if (stored === undefined) return wrongField(value, envelope(envelope.reword?.(value) ?? value));
  const again = idUsedAgain(stored.connections);
  if (again !== null) return wrongField(value, again);
  const parsed = knownFields(stored);
  return { kind: 'parsed', envelope: { ...parsed, problems: withHidden(parsed.problems, others.length) } };
}

/** Whoever saved the file may have left out some of its own. */
function withHidden(all: readonly PageProblem[], hidden: number): PageProblem[] {
  if (hidden === 0) return [...all];
  const before = all.flatMap((problem) => (problem.code === 'kinds-unknown' ? [problem.count] : []));
  const count = before.reduce((sum, each) => sum + (Number.isSafeInteger(each) ? each : 0), hidden);
  return [...all.filter(({ code }) => code !== 'kinds-unknown'), { code: 'kinds-unknown', count }];
}

function wrongField(value: unknown, fault: Fault | null): ParsedExport {
  const { path, expected, orNull } = fault ?? wrong('object');
  const inside = path.replace(/^\./, '');
  const got = describe(valueAt(value, inside));
  return { kind: 'failed', failure: { code: 'wrong-field', path: inside, expected, orNull, got } };
}

const envelope: Check<StoredEnvelope> = object<StoredEnvelope>({
  format: just(exportFormat),
  formatVersion: just(exportFormatVersion, 'whole-number'),
  exportedAtMs: timeMs,
  takenAtMs: timeMs,
  hostVersion: orNull(text),
  filter: text,
  problems: (value) => problems(value), // the extension's own problem is a code with flat facts, too
  databases: list(object(databaseFields)),
  hosts: orAbsent(
    list(object<ExportedHost>({ host: text, address: text, port, firstAtMs: timeMs, lastAtMs: timeMs, count })),
  ),
  browserPids: orAbsent(list(count, 1_000)),
  connections: list(storedConnection),
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

function idUsedAgain(connections: readonly Pick<Connection, 'id'>[]): Fault | null {
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

/** A short form, a text in quotes but otherwise as it is: escapes are for who shows it. Null if there is no value. */
function describe(value: unknown): string | null {
  if (value === undefined) return null;
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'string') {
    return value.length > maxCharacters ? `"${value.slice(0, maxCharacters)}"…` : `"${value}"`;
  }
  return isRecord(value) ? '{…}' : JSON.stringify(value);
}

const maxCharacters = 60;

import { isRecord } from '../../scripts/is-record.ts';

/** Every field whose value is a word of a closed list, wherever it is. */
const closed = new Set([
  'source',
  'state',
  'direction',
  'scope',
  'precision',
  'kind',
  'tunnel',
  'resolver',
  'asked',
  'role',
  'code',
  'protocol',
]);

/** With another word wherever there is one, and another field in each object. */
export function reworded(value: unknown, nextWord: () => string | null, extra: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => reworded(entry, nextWord, extra));
  if (!isRecord(value)) return value;
  const fields = Object.entries(value).map(([name, field]): [string, unknown] => {
    const word = closed.has(name) && typeof field === 'string' ? nextWord() : null;
    if (name === 'traits' && Array.isArray(field)) return [name, field.concat(nextWord() ?? 'anycast')];
    return [name, word ?? reworded(field, nextWord, extra)];
  });
  // Facts of problems and reasons are flat, and belong to their code.
  return Object.fromEntries('code' in value ? fields : [...fields, ['fieldOfTheFuture', extra]]);
}

/** With other values at some of its fields, counted through. */
export function spoilt(message: unknown, spoils: [at: number, value: unknown][]): unknown {
  return spoils.reduce((value, [at, other]) => {
    const paths = pathsIn(value);
    return withValue(value, paths[at % paths.length] ?? [], other);
  }, message);
}

function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inside = Object.entries(value).flatMap(([name, field]: [string, unknown]) =>
    pathsIn(field).map((path) => [name, ...path]),
  );
  return [[], ...inside];
}

/** A copy with another value there. */
export function withValue(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (String(index) === name ? withValue(entry, rest, other) : entry));
  return isRecord(value) ? { ...value, [name]: withValue(value[name], rest, other) } : value;
}

export function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : undefined),
    value,
  );
}

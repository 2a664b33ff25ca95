/**
 * The value at a path of keys and indexes in a decoded record; undefined where a step has none. Only a record's own
 * members count: a damaged file may contain a key such as "constructor".
 */
export function member(record: unknown, ...path: (string | number)[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The text; null when it is not a text, empty, or longer than any name. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= maxNameLength ? value : null;
}

/** The number; null when it is not a number or out of range. */
export function numberWithin(value: unknown, min: number, max: number): number | null {
  return typeof value === 'number' && value >= min && value <= max ? value : null;
}

const maxNameLength = 200;

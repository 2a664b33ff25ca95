/**
 * What lies at a path of keys and indexes inside a decoded record; undefined where a step has nothing. Only a
 * record's own members count: a damaged file may well hold a key such as "constructor".
 */
export function member(record: unknown, ...path: (string | number)[]): unknown {
  let value = record;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The text, null when it is none, empty, or longer than any name. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longestName ? value : null;
}

/** The number, null when it is none or out of range. */
export function numberWithin(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

const longestName = 200;

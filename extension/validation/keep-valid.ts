import { isRecord } from './is-record.ts';
import { namesOf } from './names-of.ts';
import { holds, type Check, type Fields } from './validators.ts';

/** A stored object field by field: one that is missing or not valid, as another version may have it, is the default. */
export function keepValid<T extends object>(fields: Fields<T>, defaults: T, stored: unknown): T {
  const kept = { ...defaults };
  if (!isRecord(stored)) return kept;
  const keep = <K extends keyof T & string>(name: K, check: Check<T[K]>) => {
    const value = stored[name];
    if (holds(check, value)) kept[name] = value;
  };
  for (const name of namesOf(fields)) keep(name, fields[name]);
  return kept;
}

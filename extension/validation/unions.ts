import { isRecord } from './is-record.ts';
import { rewordFields, rewording } from './reword.ts';
import { within, wrong, type Check, type Fields, type Look } from './validators.ts';

/** Checks an object with the required fields and any of the others. */
export function someOf<T, R extends keyof T & string>(
  fields: Fields<T>,
  required: readonly R[],
): Check<Partial<T> & Pick<T, R>> {
  const checks = new Map(Object.entries<Look>(fields));
  const look: Look = (value) => {
    if (!isRecord(value)) return wrong('object');
    const missing = required.find((name) => !(name in value));
    for (const name of missing === undefined ? Object.keys(value) : [missing]) {
      const fault = checks.get(name)?.(value[name]) ?? null;
      if (fault !== null) return within(`.${name}`, fault);
    }
    return null;
  };
  return rewording(look, rewordFields(checks));
}

/** Checks a closed union of objects that differ by their `type`. */
export function byType<T extends { type: string }>(checks: {
  readonly [K in T['type']]: Check<Extract<T, { type: K }>>;
}): Check<T> {
  return byField('type', checks);
}

/** The same for a union of objects that differ by their `kind`. */
export function byKind<T extends { kind: string }>(checks: {
  readonly [K in T['kind']]: Check<Extract<T, { kind: K }>>;
}): Check<T> {
  return byField('kind', checks);
}

function byField(field: string, checks: Record<string, Look>): Look {
  const known = new Map<unknown, Look>(Object.entries(checks));
  const checkOf = (value: unknown) => (isRecord(value) ? known.get(value[field]) : undefined);
  const look: Look = (value) => {
    const check = checkOf(value);
    return check === undefined ? within(`.${field}`, wrong('known-value')) : check(value);
  };
  return rewording(look, (value) => checkOf(value)?.reword?.(value) ?? value);
}

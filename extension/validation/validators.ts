/**
 * Says what is wrong with a value: null when it is a `T`, else the path to the first wrong field ('' for itself).
 *
 * The second part exists for the compiler alone: it ties a check to exactly one type, so that a field that becomes
 * nullable in the protocol stops compiling here.
 */
export type Check<T> = Look & { readonly checks?: (value: T) => T };
type Look = (value: unknown) => string | null;

/** One check for each field of `T`: none can be forgotten. */
export type Fields<T> = { readonly [K in keyof T]-?: Check<T[K]> };

/** An object with all of these fields; others are left alone. */
export function object<T>(fields: Fields<T>): Check<T> {
  const entries = Object.entries<Look>(fields);
  return (value) => {
    if (!isRecord(value)) return '';
    for (const [name, check] of entries) {
      const wrong = check(value[name]);
      if (wrong !== null) return `.${name}${wrong}`;
    }
    return null;
  };
}

/** An object with the required ones of these fields, and with any of the others. */
export function someOf<T, R extends keyof T & string>(
  fields: Fields<T>,
  required: readonly R[],
): Check<Partial<T> & Pick<T, R>> {
  const checks = new Map(Object.entries<Look>(fields));
  return (value) => {
    if (!isRecord(value)) return '';
    const missing = required.find((name) => !(name in value));
    if (missing !== undefined) return `.${missing}`;
    for (const name of Object.keys(value)) {
      const wrong = checks.get(name)?.(value[name]) ?? null;
      if (wrong !== null) return `.${name}${wrong}`;
    }
    return null;
  };
}

export function list<T>(check: Check<T>): Check<T[]> {
  return (value) => {
    if (!Array.isArray(value)) return '';
    for (let index = 0; index < value.length; index++) {
      const wrong = check(value[index]);
      if (wrong !== null) return `[${index}]${wrong}`;
    }
    return null;
  };
}

/** One of a closed union of objects that are told apart by their `type`. */
export function byType<T extends { type: string }>(checks: {
  readonly [K in T['type']]: Check<Extract<T, { type: K }>>;
}): Check<T> {
  return byField('type', checks);
}

/** The same for a union that is told apart by its `kind`. */
export function byKind<T extends { kind: string }>(checks: {
  readonly [K in T['kind']]: Check<Extract<T, { kind: K }>>;
}): Check<T> {
  return byField('kind', checks);
}

function byField(field: string, checks: Record<string, Look>): Look {
  const known = new Map<unknown, Look>(Object.entries(checks));
  return (value) => {
    const check = isRecord(value) ? known.get(value[field]) : undefined;
    return check === undefined ? `.${field}` : check(value);
  };
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  return (value) => (value === null ? null : check(value));
}

/** One of the words of a closed union; the record makes the compiler ask for every one of them. */
export function oneOf<T extends string>(words: Record<T, true>): Check<T> {
  const known = new Set<unknown>(Object.keys(words));
  return (value) => (known.has(value) ? null : '');
}

export function just<T extends string | number>(expected: T): Check<T> {
  return (value) => (value === expected ? null : '');
}

export const text: Check<string> = (value) => (typeof value === 'string' ? null : '');
export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? null : '');

export function number(least = -Infinity, most = Infinity): Check<number> {
  return (value) => (typeof value === 'number' && value >= least && value <= most ? null : '');
}

export function integer(least: number, most = Number.MAX_SAFE_INTEGER): Check<number> {
  return (value) => (Number.isSafeInteger(value) && number(least, most)(value) === null ? null : '');
}

/** Milliseconds since the epoch, up to the last that is a date (ECMA-262, 21.4.1.1): Intl throws beyond it. */
export const timeMs = number(0, 8_640_000_000_000_000);

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a check finds nothing wrong, as the compiler understands it. */
export function holds<T>(check: Check<T>, value: unknown): value is T {
  return check(value) === null;
}

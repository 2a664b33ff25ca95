import type { Expectation } from './expectation.ts';
import { isRecord } from './is-record.ts';
import { rewordEntries, rewordFields, rewording, type Reword } from './reword.ts';

/**
 * Says what is wrong with a value: null if it is a `T`, else where and what should be there.
 *
 * The second part exists for the compiler alone: it ties a check to exactly one type, so that a field that becomes
 * nullable in the protocol stops compiling here.
 */
export type Check<T> = Look & { readonly checks?: (value: T) => T };
export type Look = ((value: unknown) => Fault | null) & { readonly reword?: Reword };

/** The first wrong field: its path (".place.city"; '' for the value itself), and what it has to be. */
export type Fault = { path: string; expected: Expectation; orNull: boolean };

/** One check for each field of `T`; the compiler requires all of them. */
export type Fields<T> = { readonly [K in keyof T]-?: Check<T[K]> };

/** Checks an object that has all of these fields; any others are ignored. */
export function object<T>(fields: Fields<T>): Check<T> {
  const entries = Object.entries<Look>(fields);
  const look: Look = (value) => {
    if (!isRecord(value)) return wrong('object');
    for (const [name, check] of entries) {
      const fault = check(value[name]);
      if (fault !== null) return within(`.${name}`, fault);
    }
    return null;
  };
  return rewording(look, rewordFields(entries));
}

/** @param most the largest length; a longer list is refused before its entries are checked */
export function list<T>(check: Check<T>, most = Infinity): Check<T[]> {
  const look: Look = (value) => {
    if (!Array.isArray(value) || value.length > most) return wrong('list');
    for (let index = 0; index < value.length; index++) {
      const fault = check(value[index]);
      if (fault !== null) return within(`[${index}]`, fault);
    }
    return null;
  };
  return rewording(look, rewordEntries(check));
}

export function orNull<T>(check: Check<T>): Check<T | null> {
  const look: Look = (value) => {
    const fault = value === null ? null : check(value);
    return fault?.path === '' ? { ...fault, orNull: true } : fault;
  };
  return rewording(look, check.reword);
}

export function just<T extends string | number>(only: T, expected: Expectation = 'known-value'): Check<T> {
  return (value) => (value === only ? null : wrong(expected));
}

export const text: Check<string> = (value) => (typeof value === 'string' ? null : wrong('text'));
export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? null : wrong('yes-or-no'));

/** Milliseconds since the epoch, up to the last valid date (ECMA-262, 21.4.1.1): Intl throws beyond it. */
export const timeMs: Check<number> = (value) =>
  typeof value === 'number' && value >= 0 && value <= 8_640_000_000_000_000 ? null : wrong('time');

/** A fault of the value itself. */
export function wrong(expected: Expectation): Fault {
  return { path: '', expected, orNull: false };
}

/** The same fault with `step`, the field or entry that contains it, before its path. */
export function within(step: string, fault: Fault): Fault {
  return { ...fault, path: `${step}${fault.path}` };
}

export function holds<T>(check: Check<T>, value: unknown): value is T {
  return check(value) === null;
}

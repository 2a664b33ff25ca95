import { isRecord } from './is-record.ts';

/**
 * A value with every word that only a newer sender knows replaced by what is known of it: null, a word for the unknown,
 * or nothing in a list of words. The very same value where there is no such word; a copy otherwise.
 */
export type Reword = (value: unknown) => unknown;
type Rewordable = { readonly reword?: Reword };

/** The check with its rewording, which `object`, `list` and the others pass on from within. */
export function rewording<Check extends object>(check: Check, reword: Reword | undefined): Check & Rewordable {
  return reword === undefined ? check : Object.assign(check, { reword });
}

/** Of an object, by the checks of its fields; undefined if none of them has words. */
export function rewordFields(checks: Iterable<readonly [string, Rewordable]>): Reword | undefined {
  const rewords = [...checks].flatMap(([name, { reword }]) => (reword === undefined ? [] : [[name, reword] as const]));
  if (rewords.length === 0) return undefined;
  return (value) => {
    if (!isRecord(value)) return value;
    let copy = value;
    for (const [name, reword] of rewords) {
      const before = value[name];
      const after = reword(before);
      if (after !== before) copy = { ...copy, [name]: after };
    }
    return copy;
  };
}

/** Of a list, by the check of its entries. */
export function rewordEntries({ reword }: Rewordable): Reword | undefined {
  if (reword === undefined) return undefined;
  return (value) => {
    if (!Array.isArray(value)) return value;
    const entries: unknown[] = value;
    const copy = entries.map(reword);
    return copy.some((entry, index) => entry !== entries[index]) ? copy : entries;
  };
}

/** One numbered part; `part` counts from 1. */
export type Part<T> = { part: number; parts: number; members: T[] };

/** A list cut into numbered parts; at least one, since an empty list is something to be sent, too. */
export function inParts<T>(list: readonly T[], perPart: number): Part<T>[] {
  const parts = Math.max(1, Math.ceil(list.length / perPart));
  return Array.from({ length: parts }, (_, index) => ({
    part: index + 1,
    parts,
    members: list.slice(index * perPart, (index + 1) * perPart),
  }));
}

/** About 600 KB each: a page stays able to answer a click between two of them. */
export const connectionsPerPart = 1000;

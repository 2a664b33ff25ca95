/** The list from before where the new one holds the same, so that what is derived from it is not derived again. */
export function sameList<T>(before: readonly T[], now: readonly T[]): readonly T[] {
  return before.length === now.length && before.every((each, index) => each === now[index]) ? before : now;
}

/**
 * Sorts the same items repeatedly. With `hold` they keep their previous order: removed items disappear, new ones come
 * last, and nothing else moves.
 */
export function steadyOrder<T>(idOf: (thing: T) => string) {
  let before: readonly string[] = [];
  return (things: readonly T[], compare: (a: T, b: T) => number, hold: boolean): { ordered: T[]; isLate: boolean } => {
    const { ordered, ids } = orderBefore(things, idOf, before);
    if (hold) {
      before = ids;
      return { ordered, isLate: !isSorted(ordered, compare) };
    }
    // A list that was sorted before is nearly sorted now, and sorting it takes little more than one pass.
    ordered.sort(compare);
    before = ordered.map(idOf);
    return { ordered, isLate: false };
  };
}

function isSorted<T>(things: readonly T[], compare: (a: T, b: T) => number): boolean {
  return things.every((thing, index) => {
    const next = things[index + 1];
    return next === undefined || compare(thing, next) <= 0;
  });
}

/** Items in their previous order, by id; new ones come last. */
export function orderBefore<T>(
  things: readonly T[],
  idOf: (thing: T) => string,
  before: readonly string[],
): { ordered: T[]; ids: string[] } {
  const left = new Map(things.map((thing) => [idOf(thing), thing]));
  const ordered: T[] = [];
  const ids: string[] = [];
  const take = (id: string) => {
    const thing = left.get(id);
    if (thing === undefined) return;
    left.delete(id);
    ordered.push(thing);
    ids.push(id);
  };
  for (const id of before) take(id);
  for (const id of [...left.keys()]) take(id);
  return { ordered, ids };
}

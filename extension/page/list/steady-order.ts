/**
 * Sorts the same things again and again, and leaves them in the order that they had when that is asked for: then what
 * went is missing, what is new comes last, and nothing else moves.
 */
export function steadyOrder<T>(idOf: (thing: T) => string) {
  let before: readonly string[] = [];
  return (things: readonly T[], compare: (a: T, b: T) => number, hold: boolean): { ordered: T[]; isLate: boolean } => {
    const { ordered, ids } = orderBefore(things, idOf, before);
    if (hold) {
      before = ids;
      return { ordered, isLate: !isSorted(ordered, compare) };
    }
    // What was in order before is nearly so now, and such lists sort in little more than one pass.
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

/** Things in the order that they had before, by their ids; what was not there then comes after all that was. */
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

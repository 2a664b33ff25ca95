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

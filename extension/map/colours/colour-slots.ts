export type Weighed = { key: string; connections: number };

/**
 * Which keys have a colour of their own, as a number from 0. A key keeps its colour while it has connections.
 *
 * The first choice follows from the key's text, so that it is the same colour in popup and page, today and tomorrow.
 * With more keys than colours those with the most connections have one. A key loses it only to one with more than twice
 * its connections, so that colours do not change with every poll.
 *
 * @param keys the most connections first
 * @param before the previous result
 */
export function colourSlots(
  keys: readonly Weighed[],
  before: ReadonlyMap<string, number>,
  slotCount: number,
): Map<string, number> {
  const slots = new Map<string, number>();
  for (const { key } of keys) {
    const slot = before.get(key);
    if (slot !== undefined) slots.set(key, slot);
  }
  for (const { key, connections } of keys) {
    if (slots.has(key)) continue;
    const slot = freeSlot(key, slots, slotCount) ?? takenFrom(keys, slots, connections);
    if (slot === null) break;
    slots.set(key, slot);
  }
  return slots;
}

function freeSlot(key: string, slots: ReadonlyMap<string, number>, slotCount: number): number | null {
  const taken = new Set(slots.values());
  const first = hash(key) % slotCount;
  for (let step = 0; step < slotCount; step += 1) {
    const slot = (first + step) % slotCount;
    if (!taken.has(slot)) return slot;
  }
  return null;
}

/** The colour of the key with the fewest connections, if they are less than half of these. */
function takenFrom(keys: readonly Weighed[], slots: Map<string, number>, connections: number): number | null {
  const fewest = keys.findLast(({ key }) => slots.has(key));
  if (fewest === undefined || fewest.connections * 2 >= connections) return null;
  const slot = slots.get(fewest.key) ?? null;
  slots.delete(fewest.key);
  return slot;
}

/** FNV-1a in 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): similar short texts get different values. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/**
 * Fills packs with JSON texts in their order, each pack at most `roomBytes` with one byte for the comma after each text.
 * At least one pack, and every text in exactly one: messages stay small by splitting, never by cutting.
 */
export function pack<E extends { json: string }>(entries: Iterable<E>, roomBytes: number): E[][] {
  let current: E[] = [];
  let usedBytes = 0;
  const packs = [current];
  for (const entry of entries) {
    const bytes = Buffer.byteLength(entry.json) + 1;
    if (usedBytes + bytes > roomBytes && current.length > 0) {
      current = [];
      usedBytes = 0;
      packs.push(current);
    }
    current.push(entry);
    usedBytes += bytes;
  }
  return packs;
}

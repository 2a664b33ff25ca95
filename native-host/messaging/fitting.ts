/** How much of a list a message holds. */
export type ListLimit = { entries: number; bytes: number };

/**
 * The first entries that fit, in their order. One that is too large for what is left is skipped, so that it does not
 * keep out all that come after it.
 *
 * @param limit bytes of UTF-8 JSON, with a comma after each entry
 */
export function fitting<Entry>(list: readonly Entry[], limit: ListLimit): Entry[] {
  const kept: Entry[] = [];
  let leftBytes = limit.bytes;
  for (const entry of list) {
    if (kept.length === limit.entries) break;
    const bytes = Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (bytes > leftBytes) continue;
    leftBytes -= bytes;
    kept.push(entry);
  }
  return kept;
}

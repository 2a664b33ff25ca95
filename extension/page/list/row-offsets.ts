import type { ListEntry } from './list-entries.ts';
import type { Layout } from '../columns/visible-columns.ts';

/** Pixels, in step with list.css. */
const heights: Record<Layout, Record<ListEntry['kind'], number>> = {
  narrow: { group: 32, place: 32, connection: 44 },
  wide: { group: 32, place: 30, connection: 28 },
};

/** The top of each line in pixels from the top of the list, and in one more entry the end of the last. */
export function rowOffsets(entries: readonly ListEntry[], layout: Layout): Float64Array {
  const offsets = new Float64Array(entries.length + 1);
  let top = 0;
  entries.forEach((entry, index) => {
    offsets[index] = top;
    top += heights[layout][entry.kind];
  });
  offsets[entries.length] = top;
  return offsets;
}

/** The index of the last line whose top is at or above `y`. */
export function rowAt(offsets: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? Infinity) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The lines of the list with their tops from `rowOffsets`. */
export type Lines = { entries: readonly ListEntry[]; offsets: Float64Array };

/**
 * How far to scroll, in pixels, so that a line stays where it is on the screen when lines above it come and go; if the
 * line itself is gone, the one that followed it.
 *
 * @param y of the line before, from the top of the list
 */
export function anchoredBy(before: Lines, now: Lines, y: number): number {
  const first = rowAt(before.offsets, y);
  let places: Map<string, number> | null = null;
  for (let index = first; index < before.entries.length; index++) {
    const key = before.entries[index]?.key ?? '';
    if (now.entries[index]?.key === key) return top(now, index) - top(before, index);
    places ??= new Map(now.entries.map((entry, place) => [entry.key, place]));
    const place = places.get(key);
    if (place !== undefined) return top(now, place) - top(before, index);
  }
  return 0;
}

const top = ({ offsets }: Lines, index: number) => offsets[index] ?? 0;

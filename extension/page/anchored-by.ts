import type { ListItem } from './list-items.ts';
import { rowAt } from './row-offsets.ts';

/** The lines of the list with where each begins, as `rowOffsets` gives it. */
export type Lines = { items: readonly ListItem[]; offsets: Float64Array };

/**
 * How far to scroll so that a line stays where it is on the screen when lines above it come and go, in pixels; when
 * the line itself is gone, the one that followed it.
 *
 * @param y of the line before, from the top of the list
 */
export function anchoredBy(before: Lines, now: Lines, y: number): number {
  const first = rowAt(before.offsets, y);
  let places: Map<string, number> | null = null;
  for (let index = first; index < before.items.length; index++) {
    const key = before.items[index]?.key ?? '';
    if (now.items[index]?.key === key) return top(now, index) - top(before, index);
    places ??= new Map(now.items.map((item, place) => [item.key, place]));
    const place = places.get(key);
    if (place !== undefined) return top(now, place) - top(before, index);
  }
  return 0;
}

const top = ({ offsets }: Lines, index: number) => offsets[index] ?? 0;

/**
 * Which section of a scrolled page is being read: the last one that begins in the upper third of the window, or the last
 * of all at the end of the page, which may be too short to get that far up.
 *
 * @param tops where each section begins, in CSS pixels from the upper edge of the window, in the order of the page
 * @param heightPx of the window
 * @param belowPx how much further the page can be scrolled down
 * @returns an index into `tops`
 */
export function currentSection(tops: readonly number[], heightPx: number, belowPx: number): number {
  const last = tops.length - 1;
  if (belowPx < 2 && (tops[last] ?? Infinity) < heightPx) return last;
  return Math.max(
    0,
    tops.findLastIndex((top) => top <= heightPx / 3),
  );
}

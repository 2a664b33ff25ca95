/**
 * The small map of the popup: the world in the natural earth projection, without Antarctica and the far Arctic.
 *
 * scripts/draw-small-map.ts prepares its land with the same measures (small-map.ts).
 */
export const smallMapSize = { width: 1000, height: 435 };

/** Its markers, in its units (2.6 to a pixel of the popup). */
export const smallMarkerSize = {
  /** Radius for one connection, what each power of ten adds, and how many of them do. */
  minimum: 8,
  perDigit: 4,
  maxDigits: 3,
  /** From the middle of one to that of the next: a little more than the least radius. */
  spacing: 11,
};

/** Radius of a marker, in the map's units: it grows with the order of magnitude, from one connection to a thousand. */
export function smallRadius(open: number): number {
  const { minimum, perDigit, maxDigits } = smallMarkerSize;
  return Math.round((minimum + perDigit * Math.min(maxDigits, Math.log10(Math.max(1, open)))) * 10) / 10;
}

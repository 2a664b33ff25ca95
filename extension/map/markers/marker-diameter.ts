/** Of a marker with this many open connections, in pixels: from a dot to a disc that still shows the country below. */
export function markerDiameter(open: number): number {
  return open <= 1 ? dotPx : Math.min(largestPx, countedPx + perDoublingPx * Math.log2(open));
}

/** A marker without a count: of one connection, or of an attempt. */
export const dotPx = 9;
/** Of what has closed, and fades. */
export const fadedPx = 7;
/** The least that a count has room in. */
const countedPx = 14;
const perDoublingPx = 1.8;
const largestPx = 36;

/** From the middle of one marker to that of the next: nearer to each other, those of usual size would overlap. */
export const spacingPx = 30;

/** By how many pixels the shape for a country is wider than a circle. */
export const widerPx = {
  /** A diamond of the same size has less room for its count. */
  diamond: 4,
  diamondOfOne: 1,
};

import type { Point } from '../../connection/distance.ts';

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

/** By how many pixels these are wider than a marker: a sign around it, and the shape for a country. */
export const widerPx = {
  sign: 8,
  /** A diamond of the same size has less room for its count. */
  diamond: 4,
  diamondOfOne: 1,
};

/** So far from a marker's edge in pixels something can be told from it: a thin line, a sign. */
export const clearPx = { line: 3, sign: 6 };

/** Diameter in pixels that a symbol at this point must have to be visible around the markers there; 0 without any. */
export function coveringDiameter(
  markers: readonly (Point & { open: number })[],
  point: Point,
  pixelsPerDegree: number,
): number {
  return markers
    .filter((marker) => apartDegrees(marker, point) * pixelsPerDegree < markerDiameter(marker.open) / 2 + clearPx.sign)
    .reduce((maximum, { open }) => Math.max(maximum, markerDiameter(open) + widerPx.sign), 0);
}

/** Good enough for points within some pixels of each other. */
function apartDegrees(a: Point, b: Point): number {
  return Math.hypot(a.longitude - b.longitude, a.latitude - b.latitude);
}

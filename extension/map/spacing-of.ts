/**
 * How near to each other markers may stand, in degrees at the equator, where a degree has so many pixels.
 *
 * In steps of half a doubling: between them nothing moves while the user zooms.
 */
export function spacingOf(pixelsPerDegree: number): number {
  return SPACING_PX / 2 ** (Math.round(2 * Math.log2(pixelsPerDegree)) / 2);
}

/** Markers nearer to each other than this would run into each other. */
const SPACING_PX = 30;

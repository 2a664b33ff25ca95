/** Of a marker with so many open connections, in pixels: from a dot to a disc that still shows the country below. */
export function markerDiameter(open: number): number {
  return open <= 1 ? 9 : Math.min(36, 14 + 1.8 * Math.log2(open));
}

import type { Point } from '../../connection/distance.ts';
import type { Marker } from './markers-of.ts';

/** Of a marker with this many open connections, in pixels: from a dot to a disc that still shows the country below. */
export function markerDiameter(open: number): number {
  return open <= 1 ? 9 : Math.min(36, 14 + 1.8 * Math.log2(open));
}

/** Diameter in pixels that a symbol at this point must have to be visible around the markers there; 0 without any. */
export function coveringDiameter(markers: readonly Marker[], point: Point, pixelsPerDegree: number): number {
  return markers
    .filter((marker) => apartDegrees(marker, point) * pixelsPerDegree < markerDiameter(marker.open) / 2 + 6)
    .reduce((most, { open }) => Math.max(most, markerDiameter(open) + 15), 0);
}

/** Good enough for points within some pixels of each other. */
function apartDegrees(a: Point, b: Point): number {
  return Math.hypot(a.longitude - b.longitude, a.latitude - b.latitude);
}

import type { Point } from '../../connection/distance.ts';
import { markerDiameter } from './marker-diameter.ts';

/**
 * Where a sign is drawn that is to be seen beside the markers: at its place or, where a marker is there, at that marker's
 * edge, as near to its place as there is room. A sign on a marker would hide its count.
 *
 * @param radius of the sign, in pixels
 */
export function clearOfMarkers(
  point: Point,
  markers: readonly (Point & { open: number })[],
  pixelsPerDegree: number,
  radius: number,
): Point {
  const narrow = Math.sqrt(Math.cos((point.latitude * Math.PI) / 180));
  const near = markers
    .map((marker) => ({
      x: (marker.longitude - point.longitude) * pixelsPerDegree * narrow,
      y: (marker.latitude - point.latitude) * pixelsPerDegree,
      reach: markerDiameter(marker.open) / 2 + radius + GAP_PX,
    }))
    .filter(({ x, y }) => Math.hypot(x, y) < NEAR_PX);
  const isClear = ({ x, y }: { x: number; y: number }) =>
    near.every((marker) => Math.hypot(marker.x - x, marker.y - y) >= marker.reach - 0.01);
  const [nearest] = [{ x: 0, y: 0 }, ...near.flatMap(around)]
    .filter(isClear)
    .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y));
  if (nearest === undefined) return point;
  return {
    longitude: point.longitude + nearest.x / (pixelsPerDegree * narrow),
    latitude: point.latitude + nearest.y / pixelsPerDegree,
  };
}

/** Between the edges of a sign and a marker. */
const GAP_PX = 2;
/** Farther away no marker can be in the way. */
const NEAR_PX = 80;

function around({ x, y, reach }: { x: number; y: number; reach: number }): { x: number; y: number }[] {
  return Array.from({ length: 24 }, (_, i) => {
    const angle = (i / 24) * 2 * Math.PI;
    return { x: x + reach * Math.cos(angle), y: y + reach * Math.sin(angle) };
  });
}

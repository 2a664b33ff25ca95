import type { Point } from '../../connection/distance.ts';
import { isBehindGlobe, turnedProjection } from './map-projection.ts';
import type { Projection } from './map-view.ts';
import type { Seen } from './seen.ts';

/** Where points are on the screen, in pixels from some fixed point, as far as that is known without the drawing. */
export function screenOf(projection: Projection, seen: Seen) {
  const project = turnedProjection(projection, seen, (seen.pixelsPerDegree * 180) / Math.PI)
    .translate([0, 0])
    .precision(0);
  return {
    /** Null for what is behind the globe. */
    spotOf(point: Point): { x: number; y: number } | null {
      if (projection === 'globe' && isBehindGlobe(point, seen)) return null;
      const [x, y] = project([point.longitude, point.latitude]) ?? [];
      return x === undefined || y === undefined ? null : { x, y };
    },
    /** Null beside the world. */
    pointOf({ x, y }: { x: number; y: number }): Point | null {
      const [east = NaN, north = NaN] = project.invert?.([x, y]) ?? [];
      return Number.isFinite(east + north) ? { longitude: east, latitude: north } : null;
    },
  };
}

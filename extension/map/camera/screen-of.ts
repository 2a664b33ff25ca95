import type { Point } from '../../connection/distance.ts';
import { ontoDrawnMap } from './latitude-range.ts';
import { isBehindGlobe, turnedProjection } from './map-projection.ts';
import type { Projection } from './map-view.ts';
import type { Seen } from './seen.ts';

/** Where points are on the screen, in pixels from some fixed point, as far as that is known without the drawing. */
export function screenOf(projection: Projection, seen: Seen) {
  const onto = ontoDrawnMap(projection, seen.size.width / Math.max(1, seen.size.height));
  const project = turnedProjection(projection, seen, (seen.pixelsPerDegree * 180) / Math.PI)
    .translate([0, 0])
    .precision(0);
  return {
    /** What is off the map is drawn at its edge. Null for what is behind the globe. */
    spotOf(point: Point): { x: number; y: number } | null {
      if (projection === 'globe' && isBehindGlobe(point, seen)) return null;
      const { longitude, latitude } = onto(point);
      const [x, y] = project([longitude, latitude]) ?? [];
      return x === undefined || y === undefined ? null : { x, y };
    },
    /** Null beside the world, and where nothing is drawn. */
    pointOf({ x, y }: { x: number; y: number }): Point | null {
      const [east = NaN, north = NaN] = project.invert?.([x, y]) ?? [];
      const point = { longitude: east, latitude: north };
      return Number.isFinite(east + north) && onto(point) === point ? point : null;
    },
  };
}

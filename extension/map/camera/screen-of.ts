import { geoDistance, geoEquirectangular, geoNaturalEarth1, geoOrthographic } from 'd3-geo';
import type { Point } from '../../connection/distance.ts';
import type { Projection } from './map-view.ts';
import type { Seen } from './seen.ts';

const makers = { 'natural-earth': geoNaturalEarth1, flat: geoEquirectangular, globe: geoOrthographic };

/** Where points are on the screen, in pixels from some fixed point, as far as that is known without the drawing. */
export function screenOf(projection: Projection, { pixelsPerDegree, longitude, latitude }: Seen) {
  const isGlobe = projection === 'globe';
  const project = makers[projection]()
    .rotate([-longitude, isGlobe ? -latitude : 0])
    .scale((pixelsPerDegree * 180) / Math.PI)
    .translate([0, 0])
    .precision(0);
  return {
    /** Null for what is behind the globe. */
    spotOf(point: Point): { x: number; y: number } | null {
      const at: [number, number] = [point.longitude, point.latitude];
      if (isGlobe && geoDistance(at, [longitude, latitude]) > Math.PI / 2) return null;
      const [x, y] = project(at) ?? [];
      return x === undefined || y === undefined ? null : { x, y };
    },
    /** Null beside the world. */
    pointOf({ x, y }: { x: number; y: number }): Point | null {
      const [east = NaN, north = NaN] = project.invert?.([x, y]) ?? [];
      return Number.isFinite(east + north) ? { longitude: east, latitude: north } : null;
    },
  };
}

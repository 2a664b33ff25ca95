import { geoDistance, geoEquirectangular, geoNaturalEarth1, geoOrthographic, type GeoProjection } from 'd3-geo';
import type { Point } from '../../connection/distance.ts';
import type { MapSize, Projection, View } from './map-view.ts';
import { latitudeRange } from './latitude-range.ts';

/** Longitude and latitude to pixels of a map of this size, as Plotly's map of this view has them (map-layout). */
export function mapProjection(
  projection: Projection,
  { scale, latitude, longitude }: View,
  { width, height, pixelsPerDegree }: MapSize,
): GeoProjection {
  const isGlobe = projection === 'globe';
  const perRadian = (pixelsPerDegree * 180) / Math.PI;
  const made = turnedProjection(projection, { latitude, longitude }, perRadian * scale);
  const middle: [number, number] = [width / 2, height / 2];
  const [halfWidth, halfHeight] = halfOfWorld(projection, width / height, perRadian);
  if (isGlobe) made.clipAngle(90);
  return made
    .center([0, isGlobe ? 0 : latitude])
    .translate(middle)
    .precision(0.5)
    .clipExtent([
      [middle[0] - halfWidth, middle[1] - halfHeight],
      [middle[0] + halfWidth, middle[1] + halfHeight],
    ]);
}

/** The projection turned to this middle, with so many pixels to a radian; a flat map is turned around its axis alone. */
export function turnedProjection(
  projection: Projection,
  { latitude, longitude }: Point,
  perRadian: number,
): GeoProjection {
  return makers[projection]()
    .rotate([-longitude, projection === 'globe' ? -latitude : 0])
    .scale(perRadian);
}

/** Whether a point is on the far side of a globe seen from above this one: d3 clips lines and shapes, but no points. */
export const isBehindGlobe = (point: Point, middle: Point): boolean =>
  geoDistance([point.longitude, point.latitude], [middle.longitude, middle.latitude]) > Math.PI / 2;

const makers = { 'natural-earth': geoNaturalEarth1, flat: geoEquirectangular, globe: geoOrthographic };

/** Pixels: where the whole world leaves room, nothing is drawn there at any magnification. */
function halfOfWorld(projection: Projection, aspect: number, perRadian: number): [number, number] {
  const range = latitudeRange(projection, aspect);
  if (range === null) return [perRadian, perRadian];
  const plane = makers[projection]().scale(perRadian).translate([0, 0]);
  const [east = 0] = plane([180, 0]) ?? [];
  const [south = 0, north = 0] = range.map((latitude) => plane([0, latitude])?.[1] ?? 0);
  return [east, (south - north) / 2];
}

import { geoCentroid, geoDistance } from 'd3-geo';
import type { Settings } from '../../contract/settings.ts';
import { type Point, wrapLongitude } from '../../connection/distance.ts';

export type Projection = Settings['projection'];

/** What part of the world is seen: magnification (1: all of it) and the point in the middle, in degrees. */
export type View = { scale: number; latitude: number; longitude: number };

/** North of the equator, where the middle of the drawn part of the world lies. */
export const wholeWorld: View = { scale: 1, latitude: 14, longitude: 0 };

/** Here a pixel is some 600 m: places less than a large city apart stay one marker. */
export const MAX_SCALE = 80;

/** Size of the map, and how many of its pixels a degree at the equator has at scale 1. */
export type MapSize = { width: number; height: number; pixelsPerDegree: number };

/** The view that shows all of these points, with room around them; the whole world for none. */
export function fitView(
  points: readonly Point[],
  projection: Projection,
  size: MapSize,
  { room, minSpan }: { room: number; minSpan: number } = {
    room: ROOM,
    minSpan: points.length === 1 ? PLACE_SPAN : MIN_SPAN,
  },
): View {
  if (points.length === 0) return wholeWorld;
  const [longitude, latitude] = centre(points, projection);
  const span = projection === 'globe' ? spanOnGlobe(points, [longitude, latitude]) : spanOnPlane(points, longitude);
  const width = (size.width * room) / (Math.max(span.width, minSpan) * size.pixelsPerDegree);
  const height = (size.height * room) / (Math.max(span.height, minSpan) * size.pixelsPerDegree);
  return { scale: clampScale(Math.min(width, height)), latitude, longitude };
}

const clampScale = (scale: number) => Math.min(MAX_SCALE, Math.max(1, scale));

/**
 * The view magnified by this factor, as far as that goes.
 *
 * @param around the point that stays where it is on a flat map; null for the middle
 */
export function zoomView(view: View, factor: number, around: Point | null): View {
  const scale = clampScale(view.scale * factor);
  if (around === null) return { ...view, scale };
  const part = 1 - view.scale / scale;
  return {
    scale,
    latitude: view.latitude + (around.latitude - view.latitude) * part,
    longitude: wrapLongitude(view.longitude + wrapLongitude(around.longitude - view.longitude) * part),
  };
}

/** The view moved by parts of what is seen: 0.2 east is a fifth of its width. */
export function panView(view: View, east: number, north: number): View {
  const [wide, high] = [360 / view.scale, 150 / view.scale];
  const latitude = Math.max(-80, Math.min(84, view.latitude + north * high));
  return { ...view, latitude, longitude: wrapLongitude(view.longitude + east * wide) };
}

/** The part of the map that fitted points take: the rest is margin. */
const ROOM = 0.7;
/** In degrees: a single place is shown with the countries around it. */
const PLACE_SPAN = 12;
/** In degrees: several places are magnified until they can be told apart, but not beyond this. */
const MIN_SPAN = 0.3;

/** Longitude and latitude of the middle. */
function centre(points: readonly Point[], projection: Projection): [number, number] {
  if (projection === 'globe') return geoCentroid({ type: 'MultiPoint', coordinates: points.map(position) });
  const latitudes = points.map(({ latitude }) => latitude);
  const { west, east } = narrowestSpan(points);
  return [wrapLongitude((west + east) / 2), (min(latitudes) + max(latitudes)) / 2];
}

function spanOnGlobe(points: readonly Point[], middle: [number, number]): { width: number; height: number } {
  const away = max(points.map((point) => geoDistance(position(point), middle)));
  // The globe's pixels for a degree are those in its middle; on its edge there are none.
  const degrees = (2 * Math.sin(Math.min(away, Math.PI / 2)) * 180) / Math.PI;
  return { width: degrees, height: degrees };
}

function spanOnPlane(points: readonly Point[], middle: number): { width: number; height: number } {
  const offsets = points.map(({ longitude }) => Math.abs(wrapLongitude(longitude - middle)));
  const latitudes = points.map(({ latitude }) => latitude);
  return { width: 2 * max(offsets), height: max(latitudes) - min(latitudes) };
}

/** The meridians between which all points lie, across 180° where that is shorter; east may be over 180. */
function narrowestSpan(points: readonly Point[]): { west: number; east: number } {
  const sorted = points.map(({ longitude }) => longitude).sort((a, b) => a - b);
  let [west, gap] = [sorted[0] ?? 0, (sorted[0] ?? 0) + 360 - (sorted.at(-1) ?? 0)];
  for (let i = 1; i < sorted.length; i++) {
    const [before = 0, here = 0] = [sorted[i - 1], sorted[i]];
    if (here - before > gap) [west, gap] = [here, here - before];
  }
  return { west, east: west + 360 - gap };
}

const position = ({ longitude, latitude }: Point): [number, number] => [longitude, latitude];
const min = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const max = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);

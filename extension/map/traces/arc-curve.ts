import { geoDistance, geoNaturalEarth1Raw, type GeoRawProjection } from 'd3-geo';
import { type Point, wrapLongitude } from '../../connection/distance.ts';
import type { Projection } from '../camera/map-view.ts';

/**
 * The points of an arc between two places, as it is drawn on a map with this meridian in the middle; none where the
 * places are on opposite sides of the earth, between which every direction is as good.
 *
 * On the globe it is the great circle. On a flat map great circles crowd along the upper edge and break where they cross
 * the edge at the side: there it is a curve that stays on the map, with an apex beside its middle.
 */
export function arcCurve(from: Point, to: Point, projection: Projection, middle: number): Point[] {
  const away = degrees(geoDistance(position(from), position(to)));
  if (away > MAX_DEGREES || away === 0) return [];
  if (projection === 'globe') return [from, to];
  const raw = planes[projection];
  const [start, end] = [from, to].map(({ longitude, latitude }) =>
    raw(radians(wrapLongitude(longitude - middle)), radians(latitude)),
  );
  if (start === undefined || end === undefined) return [];
  const apex = controlPoint(start, end, raw);
  const steps = Math.max(6, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / STEP));
  // Beyond the poles a plane has no place on the earth.
  const [, top] = raw(0, radians(Math.max(MAX_LATITUDE, Math.abs(from.latitude), Math.abs(to.latitude))));
  const between = Array.from({ length: steps - 1 }, (_, i) => {
    const part = (i + 1) / steps;
    const up = bezier(start[1], apex[1], end[1], part);
    return onEarth(raw, [bezier(start[0], apex[0], end[0], part), Math.max(-top, Math.min(top, up))], middle);
  });
  return [from, ...between, to];
}

const MAX_DEGREES = 170;
/** How far the middle is from the straight line, as a part of its length. */
const LIFT = 0.18;
/** Radians at the equator. */
const STEP = 0.07;
/** Above and below nothing is drawn. */
const MAX_LATITUDE = 79;

type Position = [number, number];

const planes: Record<Exclude<Projection, 'globe'>, GeoRawProjection> = {
  'natural-earth': geoNaturalEarth1Raw,
  flat: Object.assign((x: number, y: number): Position => [x, y], {
    invert: (x: number, y: number): Position => [x, y],
  }),
};

/** Beside the middle, on the side of the nearer pole, as with a great circle. */
function controlPoint([x0, y0]: Position, [x1, y1]: Position, raw: GeoRawProjection): Position {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const side = (y < 0 ? -1 : 1) * (x1 < x0 ? -1 : 1);
  const [right, up] = [-(y1 - y0) * side, (x1 - x0) * side];
  const [, top] = raw(0, radians(MAX_LATITUDE));
  const room = up === 0 ? Infinity : Math.max(0, (top - Math.abs(y)) / Math.abs(up));
  const lift = 2 * Math.min(LIFT, room);
  return [x + right * lift, y + up * lift];
}

const bezier = (from: number, by: number, to: number, part: number) =>
  from * (1 - part) ** 2 + 2 * by * part * (1 - part) + to * part ** 2;

function onEarth(raw: GeoRawProjection, [x, y]: Position, middle: number): Point {
  const [east = 0, north = 0] = raw.invert?.(x, y) ?? [];
  // Beside the rounded edge of the map the other side of the world would begin.
  const longitude = Math.max(-EDGE, Math.min(EDGE, degrees(east)));
  return { longitude: wrapLongitude(middle + longitude), latitude: degrees(north) };
}

const EDGE = 179.9;
const position = ({ longitude, latitude }: Point): Position => [longitude, latitude];
const radians = (value: number) => (value * Math.PI) / 180;
const degrees = (value: number) => (value * 180) / Math.PI;

import { geoInterpolate } from 'd3-geo';
import type { Connection } from '../../../native-host/protocol.ts';
import type { Point } from '../../connection/distance.ts';
import type { Projection } from '../camera/map-view.ts';
import { arcCurve } from './arc-curve.ts';
import { arcStart } from './arc-start.ts';
import type { TunnelRoute } from './tunnel-route.ts';

type Around = {
  home: Point | null;
  route: TunnelRoute | null;
  projection: Projection;
  /** The meridian in the middle of the map. */
  middle: number;
};

/** The points of the arc to a single connection's place, as the arcs of the map are drawn; none where it has none. */
export function pointedArc(connection: Connection, { home, route, projection, middle }: Around): Point[] {
  const { place } = connection;
  const start = arcStart({ home, route })(connection);
  if (place === null || start === null) return [];
  const curve = arcCurve(start, place, projection, middle);
  const [from, to] = curve;
  if (projection !== 'globe' || from === undefined || to === undefined) return curve;
  const along = geoInterpolate([from.longitude, from.latitude], [to.longitude, to.latitude]);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const [longitude, latitude] = along(i / STEPS);
    return { longitude, latitude };
  });
}

/** Of a great circle on the globe. */
const STEPS = 32;

import { geoCircle } from 'd3-geo';
import type { Place } from '../../../native-host/protocol.ts';
import { clearPx, markerDiameter } from '../markers/marker-diameter.ts';
import type { Marker } from '../markers/markers-of.ts';
import type { LineTrace, TraceOptions } from '../trace.ts';

/** Circles of uncertainty around places, as the database gives it; only where larger than their markers. */
export function radiusTrace(markers: readonly Marker[], { theme, pixelsPerDegree }: TraceOptions): LineTrace {
  const circles = markers
    .filter(({ kind, open }) => kind !== 'merged' && open > 0)
    .flatMap(({ open, places: [total] }) => {
      const degrees = total === undefined ? 0 : radiusDegrees(total.place);
      const isSeen = total !== undefined && degrees * pixelsPerDegree > markerDiameter(open) / 2 + clearPx.line;
      return isSeen ? [{ place: total.place, degrees, open }] : [];
    })
    .sort((a, b) => b.open - a.open || b.degrees - a.degrees)
    .slice(0, MAX_CIRCLES)
    .map(({ place, degrees }) => circle(place, degrees));
  return {
    type: 'scattergeo',
    mode: 'lines',
    name: 'radius',
    lat: circles.flatMap((ring) => [...ring.map(([, latitude]) => latitude), null]),
    lon: circles.flatMap((ring) => [...ring.map(([longitude]) => longitude), null]),
    hoverinfo: 'skip',
    opacity: 1,
    line: { width: 0.8, color: `${theme.ink}40` },
    fill: 'toself',
    fillcolor: `${theme.ink}0d`,
  };
}

const MAX_CIRCLES = 24;
const KM_PER_DEGREE = 111.2;

/** Radius of the circle in which the place lies, by the database; 0 where it gives none. */
export function radiusDegrees({ accuracyRadiusKm }: Place): number {
  return (accuracyRadiusKm ?? 0) / KM_PER_DEGREE;
}

/** Longitudes and latitudes along a circle on the sphere. */
export function circle({ latitude, longitude }: Place, degrees: number): [number, number][] {
  const [ring = []] = geoCircle().center([longitude, latitude]).radius(degrees).precision(8)().coordinates;
  return ring.map(([x = 0, y = 0]) => [x, y]);
}

import type { Point } from '../connection/distance.ts';
import { ontoDrawnMap } from './camera/latitude-range.ts';
import type { Projection } from './camera/map-view.ts';
import type { Drawn } from './drawn-map.ts';
import type { LineTrace, MapTrace } from './trace.ts';
import { arcCurve } from './traces/arc-curve.ts';

/** The traces as they are on this map: what is off its edge at the edge, and lines between two points as arcs. */
export function placedTraces({ traces, projection, view, aspect }: Omit<Drawn, 'opensOn' | 'heldAtMs'>): MapTrace[] {
  const onto = ontoDrawnMap(projection, aspect);
  return traces.map((trace) => onMap(trace, onto, projection, view.longitude));
}

function onMap(
  trace: MapTrace,
  onto: ReturnType<typeof ontoDrawnMap>,
  projection: Projection,
  middle: number,
): MapTrace {
  if (trace.type === 'choropleth') return trace;
  if (trace.mode !== 'lines') return { ...trace, lat: trace.lat.map((latitude) => onto({ latitude }).latitude) };
  const curves = endsOf(trace).flatMap(([from, to]) => {
    const curve = arcCurve(onto(from), onto(to), projection, middle);
    return curve.length === 0 ? [] : [...curve, null];
  });
  return {
    ...trace,
    lat: curves.map((point) => point?.latitude ?? null),
    lon: curves.map((point) => point?.longitude ?? null),
  };
}

/** The two points of each line. */
function endsOf({ lat, lon }: LineTrace): [Point, Point][] {
  return lat.flatMap((latitude, i): [Point, Point][] => {
    const [longitude, nextLatitude, nextLongitude] = [lon[i], lat[i + 1], lon[i + 1]];
    const isFirst = latitude !== null && typeof longitude === 'number';
    if (!isFirst || typeof nextLatitude !== 'number' || typeof nextLongitude !== 'number') return [];
    return [
      [
        { latitude, longitude },
        { latitude: nextLatitude, longitude: nextLongitude },
      ],
    ];
  });
}

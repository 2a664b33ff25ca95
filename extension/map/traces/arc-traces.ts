import type { Point } from '../../connection/distance.ts';
import type { Marker } from '../markers/markers-of.ts';
import { standsOut, type LineTrace, type TraceOptions } from '../trace.ts';
import { arcStart } from './arc-start.ts';

/**
 * Arcs to the busiest markers, one trace for each colour: from home or, for connections in a tunnel, from its
 * exit; none where that is not known.
 */
export function arcTraces(markers: readonly Marker[], options: TraceOptions): LineTrace[] {
  const { theme, categories } = options;
  const reached = markers
    .filter((marker) => marker.open > 0 && standsOut(marker, options))
    .sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_ARCS);
  const startOf = arcStart(options);
  return categories.map((category) => {
    const arcs = reached
      .filter((marker) => marker.category.id === category.id)
      .flatMap((end) => startsOf(end, startOf).map((start) => ({ start, end })));
    return {
      type: 'scattergeo',
      mode: 'lines',
      name: 'arc',
      lat: arcs.flatMap(({ start, end }) => [start.latitude, end.latitude, null]),
      lon: arcs.flatMap(({ start, end }) => [start.longitude, end.longitude, null]),
      hoverinfo: 'skip',
      opacity: theme.arcOpacity,
      line: { width: 1.5, color: category.colour },
    };
  });
}

/** Among more of them none can be followed. */
const MAX_ARCS = 40;

/** Two for a marker with connections in the tunnel and outside. */
function startsOf({ places }: Marker, startOf: ReturnType<typeof arcStart>): Point[] {
  const starts = new Set(places.flatMap(({ open }) => open.map(startOf)));
  return [...starts].filter((start) => start !== null);
}

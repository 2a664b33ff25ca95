import type { Point } from '../../connection/distance.ts';
import type { Marker } from '../markers/markers-of.ts';
import { isSelected, type LineTrace, type TraceOptions } from '../trace.ts';
import { beginOf } from './tunnel-route.ts';

/**
 * Great circles to the busiest markers, one trace for each colour: from home or, for what takes a tunnel, from where that
 * comes out; none where the one or the other is not known.
 */
export function arcTraces(markers: readonly Marker[], options: TraceOptions): LineTrace[] {
  const { theme, categories, selected } = options;
  const reached = markers
    .filter((marker) => marker.open > 0 && (selected.size === 0 || isSelected(marker, selected)))
    .sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_ARCS);
  const beginsOf = arcBegins(options);
  return categories.map((category) => {
    const arcs = reached
      .filter((marker) => marker.category.id === category.id)
      .flatMap((end) => beginsOf(end).map((begin) => ({ begin, end })));
    return {
      type: 'scattergeo',
      mode: 'lines',
      name: 'arc',
      // Plotly draws the way from one point to the next as a great circle.
      lat: arcs.flatMap(({ begin, end }) => [begin.latitude, end.latitude, null]),
      lon: arcs.flatMap(({ begin, end }) => [begin.longitude, end.longitude, null]),
      hoverinfo: 'skip',
      opacity: theme.arcOpacity,
      line: { width: 1, color: category.colour },
    };
  });
}

/** More of them are a fan, in which none can be followed. */
const MAX_ARCS = 150;

/** A marker with connections of both kinds is reached from both. */
function arcBegins({ home, route }: TraceOptions): (marker: Marker) => Point[] {
  const atHome = home === null ? [] : [home];
  const begin = route === null ? null : beginOf(route);
  if (route === null || begin === null) return () => atHome;
  return ({ places }) => {
    const ways = new Set(places.flatMap(({ open }) => open.map(route.isInside)));
    return [...(ways.has(true) ? [begin] : []), ...(ways.has(false) ? atHome : [])];
  };
}

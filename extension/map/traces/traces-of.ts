import type { PointTrace, MapTrace, TraceOptions } from '../trace.ts';
import { arcTraces } from './arc-traces.ts';
import { coveringDiameter } from '../markers/marker-diameter.ts';
import { markerTraces } from './marker-traces.ts';
import type { Marker } from '../markers/markers-of.ts';
import { radiusTrace } from './radius-trace.ts';
import { tintTrace } from './tint-trace.ts';
import { tunnelTraces } from './tunnel-traces.ts';

/**
 * The traces for these markers, from bottom to top. Empty ones are left out, since Plotly takes time for them, too, but for
 * the markers' own: without any trace it draws no world at all.
 */
export function tracesOf(markers: readonly Marker[], options: TraceOptions): MapTrace[] {
  return [
    tintTrace(markers, options),
    radiusTrace(markers, options),
    ...arcTraces(markers, options),
    ...tunnelTraces(markers, options),
    ...homeTraces(markers, options),
    ...markerTraces(markers, options),
  ].filter(
    (trace) => trace.name === 'marker' || (trace.type === 'choropleth' ? trace.locations : trace.lat).length > 0,
  );
}

/** The id that hovering over home gives; no place has it. */
export const HOME_ID = 'home';

function homeTraces(markers: readonly Marker[], { home, theme, pixelsPerDegree }: TraceOptions): PointTrace[] {
  if (home === null) return [];
  // Under a marker only a ring around it is visible.
  const covering = coveringDiameter(markers, home, pixelsPerDegree);
  return [
    {
      type: 'scattergeo',
      mode: 'markers',
      name: 'home',
      lat: [home.latitude],
      lon: [home.longitude],
      customdata: [HOME_ID],
      hoverinfo: 'none',
      marker: {
        size: [Math.max(11, covering)],
        symbol: [covering > 0 ? 'circle-open' : 'circle-open-dot'],
        color: [theme.home],
        opacity: [1],
        line: { color: [theme.home], width: [1.6] },
      },
    },
  ];
}

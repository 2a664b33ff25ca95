import type { MapTrace, TraceOptions } from '../trace.ts';
import { arcTraces } from './arc-traces.ts';
import { labelTrace } from '../labels/label-trace.ts';
import { markerTraces } from './marker-traces.ts';
import type { Marker } from '../markers/markers-of.ts';
import { signTraces } from './sign-traces.ts';
import { tintTrace } from './tint-trace.ts';
import { tunnelTrace } from './tunnel-trace.ts';

/**
 * The traces for these markers, from bottom to top. Empty ones are left out, since Plotly takes time for them, too, but for
 * the markers' own: without any trace it draws no world at all.
 */
export function tracesOf(markers: readonly Marker[], options: TraceOptions): MapTrace[] {
  const signs = signTraces(markers, options);
  return [
    tintTrace(markers, options),
    ...arcTraces(markers, options),
    tunnelTrace(options),
    ...markerTraces(markers, options),
    labelTrace(markers, signs, options),
    ...signs,
  ].filter(
    (trace) => trace.name === 'marker' || (trace.type === 'choropleth' ? trace.locations : trace.lat).length > 0,
  );
}

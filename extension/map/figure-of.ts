import type { Config, Layout } from 'plotly.js-dist-min';
import type { Drawn } from './drawn-map.ts';
import { ontoDrawnMap } from './camera/latitude-range.ts';
import { mapConfig, mapLayout } from './map-layout.ts';
import type { MapTrace } from './trace.ts';

/** What Plotly is given for a drawing. It writes into it: the traces are a copy. */
export type Figure = { data: MapTrace[]; layout: Partial<Layout>; config: Partial<Config> };

/** @param mapDirectory address of the folder that holds the map of the world */
export function figureOf({ traces, theme, projection, view, aspect }: Drawn, mapDirectory: string): Figure {
  const onto = ontoDrawnMap(projection, aspect);
  return {
    data: structuredClone(traces).map((trace) => onMap(trace, onto)),
    layout: mapLayout(theme, projection, view, aspect),
    config: mapConfig(mapDirectory),
  };
}

function onMap(trace: MapTrace, onto: ReturnType<typeof ontoDrawnMap>): MapTrace {
  if (trace.type === 'choropleth' || trace.mode === 'lines') return trace;
  return { ...trace, lat: trace.lat.map((latitude) => onto({ latitude }).latitude) };
}

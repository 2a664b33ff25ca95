import type { Config, Layout } from 'plotly.js-dist-min';
import type { Drawn } from './drawn-map.ts';
import { mapConfig, mapLayout } from './map-layout.ts';
import { placedTraces } from './placed-traces.ts';
import type { MapTrace } from './trace.ts';

/** What Plotly is given for a drawing. It writes into it: the traces are a copy. */
export type Figure = { data: MapTrace[]; layout: Partial<Layout>; config: Partial<Config> };

/** @param mapDirectory address of the folder that holds the map of the world */
export function figureOf(drawn: Drawn, mapDirectory: string): Figure {
  const { traces, theme, projection, view, aspect } = drawn;
  return {
    data: placedTraces({ ...drawn, traces: structuredClone(traces) }),
    layout: mapLayout(theme, projection, view, aspect),
    config: mapConfig(mapDirectory),
  };
}

import type { ColourCategory } from './colours/colours-of.ts';
import type { Point } from '../connection/distance.ts';
import type { MapTheme } from './colours/map-theme.ts';
import { isHighlighted, type Highlight } from './markers/highlight.ts';
import type { Marker } from './markers/markers-of.ts';
import type { Projection } from './camera/map-view.ts';
import type { Seen } from './camera/seen.ts';
import type { TunnelRoute } from './traces/tunnel-route.ts';

/** Points for Plotly; `customdata` holds the markers' ids. The texts on points are counts. */
export type PointTrace = {
  type: 'scattergeo';
  mode: 'markers' | 'markers+text';
  name: 'faded' | 'marker' | 'home' | 'server' | 'exit';
  lat: number[];
  lon: number[];
  customdata: string[];
  hoverinfo: 'none' | 'skip';
  /** For each point the moment that its age counts from, milliseconds since the epoch (see age-points). */
  meta?: number[];
  text?: string[];
  /** What signs are called, for labels. */
  names?: string[];
  textposition?: 'middle center';
  textfont?: { size: number; color: string[]; weight: number };
  marker: {
    size: number[];
    symbol: string[];
    color: string[];
    opacity: number[];
    line: { color: string[]; width: number[] };
  };
};

/** Arcs, each between two points and drawn as arc-curve says; null ends one and begins the next. */
export type LineTrace = {
  type: 'scattergeo';
  mode: 'lines';
  name: 'arc' | 'tunnel';
  lat: (number | null)[];
  lon: (number | null)[];
  hoverinfo: 'skip';
  opacity: number;
  line: { width: number; color: string; dash?: 'dash' };
};

/** Coloured countries, by ISO 3166-1 alpha-3; `z` from 0 to 1. */
export type TintTrace = {
  type: 'choropleth';
  name: 'tint';
  locations: string[];
  z: number[];
  zmin: 0;
  zmax: 1;
  colorscale: [number, string][];
  showscale: false;
  customdata: string[];
  hoverinfo: 'none';
  marker: { line: { width: number } };
};

/** Texts without points. */
export type LabelTrace = {
  type: 'scattergeo';
  mode: 'text';
  name: 'label';
  lat: number[];
  lon: number[];
  hoverinfo: 'skip';
  text: string[];
  textposition: 'middle center';
  textfont: { size: number; color: string[]; weight: number };
};

export type MapTrace = PointTrace | LineTrace | TintTrace | LabelTrace;

export type TraceOptions = {
  theme: MapTheme;
  /** Ids of the places that the user selected; the others are dimmed. Empty for none. */
  selected: ReadonlySet<string>;
  /** What is picked out besides; the rest is dimmed. */
  highlight: Highlight;
  /** Where arcs begin; null for none. */
  home: Point | null;
  /** The route through a tunnel; null where none is used. */
  route: TunnelRoute | null;
  categories: readonly ColourCategory[];
  projection: Projection;
  seen: Seen;
  countText: (count: number) => string;
  signTexts: { home: string; server: string; exit: string };
  /** How many times their usual size markers and signs have. */
  scale?: number;
};

export function isSelected({ places }: Marker, selected: ReadonlySet<string>): boolean {
  return selected.size > 0 && places.some(({ id }) => selected.has(id));
}

/** Whether a marker is drawn as it is, and not dimmed for others. */
export function standsOut(
  marker: Marker,
  { selected, highlight }: Pick<TraceOptions, 'selected' | 'highlight'>,
): boolean {
  return (selected.size === 0 || isSelected(marker, selected)) && isHighlighted(marker, highlight);
}

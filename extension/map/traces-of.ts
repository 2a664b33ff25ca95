import type { MapTheme } from './map-theme.ts';
import type { Marker } from './markers-of.ts';

/** One `scattergeo` trace, in Plotly's words; `customdata` holds the markers' ids. No text goes into the drawing. */
export type MapTrace = {
  type: 'scattergeo';
  mode: 'markers';
  name: string;
  lat: number[];
  lon: number[];
  customdata: string[];
  hoverinfo: 'none';
  marker: {
    size: number[];
    symbol: string;
    color: string;
    opacity: number[];
    line: { color: string[]; width: number[] };
  };
};

export type TraceOptions = {
  theme: MapTheme;
  /** Places to point out; the others step back. Empty for none. */
  selected: ReadonlySet<string>;
  /** 1 for the large map. */
  scale: number;
};

/** Always the same four traces, the less important ones below: Plotly keeps its elements when their number stays. */
export function tracesOf(markers: Marker[], options: TraceOptions): MapTrace[] {
  return (['faded', 'merged', 'area', 'point'] as const).map((kind) => {
    const ofKind = markers.filter((marker) => marker.kind === kind);
    // The large ones first: a small one beside them stays reachable.
    return trace(
      kind,
      ofKind.sort((a, b) => b.open - a.open),
      options,
    );
  });
}

function trace(kind: Marker['kind'], markers: Marker[], { theme, selected, scale }: TraceOptions): MapTrace {
  const { symbol, size, color, edge, edgeWidth, opacity } = look(kind, theme);
  const isSelected = (marker: Marker) => marker.places.some(({ id }) => selected.has(id));
  return {
    type: 'scattergeo',
    mode: 'markers',
    name: kind,
    lat: markers.map(({ latitude }) => latitude),
    lon: markers.map(({ longitude }) => longitude),
    customdata: markers.map(({ id }) => id),
    hoverinfo: 'none',
    marker: {
      size: markers.map(({ open }) => diameter(open) * size * scale),
      symbol,
      color,
      opacity: markers.map((marker) => (selected.size > 0 && !isSelected(marker) ? opacity * 0.3 : opacity)),
      line: {
        color: markers.map((marker) => (isSelected(marker) ? theme.selected : edge)),
        width: markers.map((marker) => (isSelected(marker) ? 2 : edgeWidth)),
      },
    },
  };
}

/** A diamond of the same size looks larger than a circle. */
function look(kind: Marker['kind'], theme: MapTheme) {
  switch (kind) {
    case 'point':
      return { symbol: 'circle', size: 1, color: theme.point, edge: theme.pointEdge, edgeWidth: 1, opacity: 0.9 };
    case 'merged':
      return { symbol: 'circle', size: 1, color: theme.point, edge: theme.pointEdge, edgeWidth: 1, opacity: 0.5 };
    case 'area':
      return { symbol: 'diamond-open', size: 0.8, color: theme.area, edge: theme.area, edgeWidth: 2, opacity: 0.95 };
    case 'faded':
      return { symbol: 'circle-open', size: 1, color: theme.faded, edge: theme.faded, edgeWidth: 1.5, opacity: 0.7 };
  }
}

/** Pixels; the area grows with the number of connections, up to a size that still shows the country below. */
function diameter(open: number): number {
  return Math.min(36, 6 + 2.6 * Math.sqrt(Math.max(0, open - 1)));
}

import { inkOn } from '../colours/ink-on.ts';
import { dotPx, markerDiameter, widerPx } from '../markers/marker-diameter.ts';
import type { Marker } from '../markers/markers-of.ts';
import { isSelected, type PointTrace, type TraceOptions } from '../trace.ts';

/** Markers and what surrounds them: halos (traffic), rings of recently closed connections, rings of outliers. */
export function markerTraces(markers: readonly Marker[], options: TraceOptions): PointTrace[] {
  // Large markers first: a small one next to them stays on top.
  const sorted = [...markers].sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1));
  const open = sorted.filter((marker) => marker.open > 0);
  const merged = open.filter(({ kind, traffic }) => kind === 'merged' || traffic > 0);
  return [
    trace('halo', merged, options, (marker) => haloStyle(marker, options)),
    trace(
      'recent',
      open.filter(({ closed }) => closed > 0),
      options,
      (marker) => recentStyle(marker, options),
    ),
    trace(
      'outlier',
      open.filter(({ outlier }) => outlier),
      options,
      outlierStyle,
    ),
    trace(
      'faded',
      sorted.filter((marker) => marker.open === 0),
      options,
      (marker) => fadedStyle(marker, options),
    ),
    trace('marker', open, options, (marker) => openStyle(marker, options)),
  ];
}

type Style = {
  symbol: string;
  size: number;
  fill: string;
  edge: string;
  edgeWidth: number;
  opacity: number;
  ink?: string;
};

function trace(
  name: PointTrace['name'],
  markers: Marker[],
  { theme, selected, countText }: TraceOptions,
  styleOf: (marker: Marker) => Style,
): PointTrace {
  const styles = markers.map(styleOf);
  const isReal = name === 'marker' || name === 'faded';
  const dimming = (marker: Marker) => (selected.size > 0 && !isSelected(marker, selected) ? 0.25 : 1);
  return {
    type: 'scattergeo',
    mode: name === 'marker' ? 'markers+text' : 'markers',
    name,
    lat: markers.map(({ latitude }) => latitude),
    lon: markers.map(({ longitude }) => longitude),
    customdata: markers.map(({ id }) => id),
    hoverinfo: isReal ? 'none' : 'skip',
    ...(name === 'marker' ? { meta: markers.map(({ newestMs }) => newestMs) } : {}),
    ...(name === 'faded' || name === 'recent' ? { meta: markers.map(({ closedAtMs }) => closedAtMs ?? 0) } : {}),
    ...(name === 'marker' && {
      text: markers.map(({ open, phase }) => (open > 1 && phase !== 'attempt' ? countText(open) : '')),
      textposition: 'middle center',
      textfont: { size: 10.5, color: styles.map(({ ink }) => ink ?? theme.ink), weight: 600 },
    }),
    marker: {
      size: styles.map(({ size }) => size),
      symbol: styles.map(({ symbol }) => symbol),
      color: styles.map(({ fill }) => fill),
      opacity: styles.map(({ opacity }, i) => opacity * (markers[i] === undefined ? 1 : dimming(markers[i]))),
      line: {
        color: styles.map(({ edge }, i) =>
          isReal && markers[i] !== undefined && isSelected(markers[i], selected) ? theme.ink : edge,
        ),
        width: styles.map(({ edgeWidth }) => edgeWidth),
      },
    },
  };
}

function openStyle(marker: Marker, { theme }: TraceOptions): Style {
  const { category, phase, doubtful, kind } = marker;
  const size = markerDiameter(marker.open);
  const opacity = phase === 'closing' ? 0.5 : 1;
  if (phase === 'attempt') {
    return { symbol: 'x-thin-open', size: dotPx, fill: theme.attempt, edge: theme.attempt, edgeWidth: 2, opacity };
  }
  const hollow = { fill: theme.hollow, edge: category.colour, edgeWidth: 2, opacity, ink: theme.ink };
  if (kind === 'area') {
    const wider = marker.open > 1 ? widerPx.diamond : widerPx.diamondOfOne;
    return { ...hollow, symbol: 'diamond', size: size + wider };
  }
  if (doubtful) return { ...hollow, symbol: 'circle', size: size - 1 };
  const edgeWidth = edgeWidths[marker.age];
  const edge = marker.age === 'hours' ? theme.ink : theme.edge;
  return { symbol: 'circle', size, fill: category.colour, edge, edgeWidth, opacity, ink: inkOn(category.colour) };
}

/** The edge is the wider, the longer a connection has been open. */
const edgeWidths: Record<Marker['age'], number> = { short: 0.8, minutes: 1.4, hours: 1.6 };

function fadedStyle({ phase }: Marker, { theme }: TraceOptions): Style {
  const colour = phase === 'attempt' ? theme.attempt : theme.faded;
  const symbol = phase === 'attempt' ? 'x-thin-open' : 'circle-open';
  return { symbol, size: dotPx, fill: colour, edge: colour, edgeWidth: 1.6, opacity: 0.9 };
}

function haloStyle({ open, category, kind, traffic }: Marker, { theme }: TraceOptions): Style {
  const halo = kind === 'merged' ? widerPx.haloOfMerged : widerPx.halo;
  const size = markerDiameter(open) + halo + traffic * widerPx.haloOfTraffic;
  return { symbol: 'circle', size, fill: category.colour, edge: theme.water, edgeWidth: 0, opacity: theme.haloOpacity };
}

function recentStyle({ open }: Marker, { theme }: TraceOptions): Style {
  const size = markerDiameter(open) + widerPx.recent;
  return { symbol: 'circle-open', size, fill: theme.faded, edge: theme.faded, edgeWidth: 1.4, opacity: 0.8 };
}

function outlierStyle({ open, category }: Marker): Style {
  const size = markerDiameter(open) + widerPx.outlier;
  const { colour } = category;
  return { symbol: 'circle-open', size, fill: colour, edge: colour, edgeWidth: 1.4, opacity: 0.95 };
}

import { geoDistance } from 'd3-geo';
import { inkOn } from '../colours/ink-on.ts';
import { dotPx, fadedPx, markerDiameter, widerPx } from '../markers/marker-diameter.ts';
import type { Marker } from '../markers/markers-of.ts';
import { isSelected, standsOut, type PointTrace, type TraceOptions } from '../trace.ts';

/**
 * Markers say four things: size and number how many connections, the fill which category, a hollow one that its location
 * is doubtful, a diamond that only the country or region is known. All else is in the text next to the pointer.
 */
export function markerTraces(markers: readonly Marker[], options: TraceOptions): PointTrace[] {
  // Large markers first: a small one next to them stays on top.
  const sorted = [...markers].sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1));
  return [
    trace(
      'faded',
      sorted.filter(({ open }) => open === 0),
      options,
      (marker) => fadedStyle(marker, options),
    ),
    trace(
      'marker',
      sorted.filter(({ open }) => open > 0),
      options,
      (marker) => openStyle(marker, options),
    ),
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
  name: 'marker' | 'faded',
  markers: Marker[],
  options: TraceOptions,
  styleOf: (marker: Marker) => Style,
): PointTrace {
  const { theme, selected, countText, scale = 1 } = options;
  const styles = markers.map(styleOf);
  const dimming = (marker: Marker) => (standsOut(marker, options) ? 1 : 0.25) * (isAtRim(marker, options) ? 0.4 : 1);
  return {
    type: 'scattergeo',
    mode: name === 'marker' ? 'markers+text' : 'markers',
    name,
    lat: markers.map(({ latitude }) => latitude),
    lon: markers.map(({ longitude }) => longitude),
    customdata: markers.map(({ id }) => id),
    hoverinfo: 'none',
    meta: markers.map(({ newestMs, closedAtMs }) => (name === 'marker' ? newestMs : (closedAtMs ?? 0))),
    ...(name === 'marker' && {
      text: markers.map(({ open, phase }) => (open > 1 && phase !== 'attempt' ? countText(open) : '')),
      textposition: 'middle center',
      textfont: { size: 10.5 * scale, color: styles.map(({ ink }) => ink ?? theme.ink), weight: 600 },
    }),
    marker: {
      size: styles.map(({ size }) => size * scale),
      symbol: styles.map(({ symbol }) => symbol),
      color: styles.map(({ fill }) => fill),
      opacity: styles.map(({ opacity }, i) => opacity * (markers[i] === undefined ? 1 : dimming(markers[i]))),
      line: {
        color: styles.map(({ edge }, i) =>
          markers[i] !== undefined && isSelected(markers[i], selected) ? theme.ink : edge,
        ),
        width: styles.map(({ edgeWidth }) => edgeWidth),
      },
    },
  };
}

/** Near the edge of the globe markers crowd: those that are seen from above stand out. */
function isAtRim({ latitude, longitude }: Marker, { projection, seen }: TraceOptions): boolean {
  const middle: [number, number] = [seen.longitude, seen.latitude];
  return projection === 'globe' && geoDistance([longitude, latitude], middle) > RIM;
}

/** 75°. */
const RIM = (75 * Math.PI) / 180;

function openStyle(marker: Marker, { theme }: TraceOptions): Style {
  const { category, phase, doubtful, kind } = marker;
  const size = markerDiameter(marker.open);
  if (phase === 'attempt') return { ...attemptStyle(theme), opacity: 1 };
  const hollow = { fill: theme.hollow, edge: category.colour, edgeWidth: 2, opacity: 1, ink: theme.ink };
  if (kind === 'area') {
    const wider = marker.open > 1 ? widerPx.diamond : widerPx.diamondOfOne;
    return { ...hollow, symbol: 'diamond', size: size + wider };
  }
  if (doubtful) return { ...hollow, symbol: 'circle', size: size - 1 };
  const ink = inkOn(category.colour);
  return { symbol: 'circle', size, fill: category.colour, edge: theme.edge, edgeWidth: 1.2, opacity: 1, ink };
}

function fadedStyle({ phase }: Marker, { theme }: TraceOptions): Style {
  if (phase === 'attempt') return { ...attemptStyle(theme), opacity: 0.9 };
  return { symbol: 'circle', size: fadedPx, fill: theme.faded, edge: theme.edge, edgeWidth: 1, opacity: 0.9 };
}

function attemptStyle({ attempt }: TraceOptions['theme']): Omit<Style, 'opacity'> {
  return { symbol: 'x-thin-open', size: dotPx, fill: attempt, edge: attempt, edgeWidth: 2 };
}

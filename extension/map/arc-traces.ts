import type { Marker } from './markers-of.ts';
import { isSelected, type LineTrace, type TraceOptions } from './traces-of.ts';

/** Great circles from home to the busiest markers, one trace for each colour; none where home is not known. */
export function arcTraces(markers: readonly Marker[], options: TraceOptions): LineTrace[] {
  const { home, theme, categories, selected } = options;
  if (home === null) return [];
  const reached = markers
    .filter((marker) => marker.open > 0 && (selected.size === 0 || isSelected(marker, selected)))
    .sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ARCS);
  return categories.map((category) => {
    const ends = reached.filter((marker) => marker.category.id === category.id);
    return {
      type: 'scattergeo',
      mode: 'lines',
      name: 'arc',
      // Plotly draws the way from one point to the next as a great circle.
      lat: ends.flatMap(({ latitude }) => [home.latitude, latitude, null]),
      lon: ends.flatMap(({ longitude }) => [home.longitude, longitude, null]),
      hoverinfo: 'skip',
      opacity: theme.arcOpacity,
      line: { width: 1, color: category.colour },
    };
  });
}

/** More of them are a fan, in which none can be followed. */
const MOST_ARCS = 150;

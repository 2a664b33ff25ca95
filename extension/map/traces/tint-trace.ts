import { alpha3Of } from '../../text/countries.ts';
import type { Marker } from '../markers/markers-of.ts';
import { standsOut, type TintTrace, type TraceOptions } from '../trace.ts';

/** Countries with connections whose place is known by country only. */
export function tintTrace(markers: readonly Marker[], options: TraceOptions): TintTrace {
  const { theme, selected } = options;
  const tinted = new Map<string, { markerId: string; open: number }>();
  for (const marker of markers.filter((each) => standsOut(each, options))) {
    const { id: markerId, places } = marker;
    for (const { id, place, open } of places) {
      if (place.precision !== 'country' || open.length === 0 || (selected.size > 0 && !selected.has(id))) continue;
      const alpha3 = alpha3Of(place.countryCode);
      if (alpha3 === null) continue;
      tinted.set(alpha3, { markerId, open: (tinted.get(alpha3)?.open ?? 0) + open.length });
    }
  }
  const countries = [...tinted].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    type: 'choropleth',
    name: 'tint',
    locations: countries.map(([alpha3]) => alpha3),
    z: countries.map(([, { open }]) => Math.min(1, Math.log10(open) / 2)),
    zmin: 0,
    zmax: 1,
    colorscale: theme.tint.map((colour, index) => [index, colour]),
    showscale: false,
    customdata: countries.map(([, { markerId }]) => markerId),
    hoverinfo: 'none',
    marker: { line: { width: 0 } },
  };
}

import { widenedBy } from '../sketch/symbol-path.ts';
import type { PointTrace } from '../trace.ts';
import { fromSmallMap } from './small-map.ts';
import { smallMapSize, smallRadius } from './small-map-size.ts';
import type { SmallMarker } from './small-markers-of.ts';

/** How the small map draws its markers, as CSS colours. */
export type SmallStyle = { fill: string; edge: string; edgeWidth: number };

/**
 * The markers of the small map for Plotly, at the same places and as large on a map of this width, in pixels.
 *
 * @param styleOf how those of a kind are drawn
 */
export function smallTraces(
  markers: readonly SmallMarker[],
  width: number,
  styleOf: (kind: SmallMarker['kind']) => SmallStyle,
): PointTrace[] {
  const perUnit = width / smallMapSize.width;
  const sorted = markers.toReversed();
  const points = sorted.map(fromSmallMap);
  const styles = sorted.map(({ kind }) => styleOf(kind));
  return [
    {
      type: 'scattergeo',
      mode: 'markers',
      name: 'marker',
      lat: points.map(({ latitude }) => latitude),
      lon: points.map(({ longitude }) => longitude),
      customdata: sorted.map(({ id }) => id),
      hoverinfo: 'none',
      marker: {
        size: sorted.map(({ kind, open }) => {
          const diameter = 2 * smallRadius(open) * perUnit;
          return kind === 'area' ? diameter / widenedBy.diamond : diameter;
        }),
        symbol: sorted.map(({ kind }) => (kind === 'area' ? 'diamond' : 'circle')),
        color: styles.map(({ fill }) => fill),
        opacity: styles.map(() => 1),
        line: { color: styles.map(({ edge }) => edge), width: styles.map(({ edgeWidth }) => edgeWidth) },
      },
    },
  ];
}

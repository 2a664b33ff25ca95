import type { SmallMarker } from '../map/small/small-markers-of.ts';
import type { SmallStyle } from '../map/small/small-traces.ts';

/** The colours that the style sheet gives the small map, for a map that is drawn in its place. */
export function smallStyles(map: Element) {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  map.append(probe);
  const readAs = (name: string) => {
    probe.setAttribute('class', name);
    const { fill, fillOpacity, stroke, strokeWidth } = getComputedStyle(probe);
    return { fill: withOpacity(fill, fillOpacity), edge: stroke, edgeWidth: Number.parseFloat(strokeWidth) };
  };
  const kinds: Record<SmallMarker['kind'], SmallStyle> = {
    point: readAs('point'),
    area: readAs('area'),
    faded: readAs('faded'),
  };
  const [land, borders] = [readAs('land'), readAs('borders')];
  probe.remove();
  return {
    styleOf: (kind: SmallMarker['kind']) => kinds[kind],
    land: land.fill,
    border: borders.edge,
    water: getComputedStyle(map).backgroundColor,
  };
}

/** @param colour as browsers compute it: `rgb(1, 2, 3)` or `none` */
function withOpacity(colour: string, opacity: string): string {
  if (colour === 'none') return 'rgba(0, 0, 0, 0)';
  return opacity === '1' ? colour : colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
}

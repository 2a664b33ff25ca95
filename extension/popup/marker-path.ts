import { smallRadius } from '../map/small/small-map-size.ts';
import type { SmallMarker } from '../map/small/small-markers-of.ts';

/**
 * SVG path data of a marker, in units of the small map: a disc for a known place, a diamond if only the country or
 * region is known. It grows with the order of magnitude of its connections, so that many do not hide a country.
 */
export function markerPath({ kind, x, y, open }: Pick<SmallMarker, 'kind' | 'x' | 'y' | 'open'>): string {
  const radius = smallRadius(open);
  if (kind === 'area') return `M${x},${y - radius}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}z`;
  return `M${x - radius},${y}a${radius},${radius},0,1,0,${2 * radius},0a${radius},${radius},0,1,0,${-2 * radius},0z`;
}

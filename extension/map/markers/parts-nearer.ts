import { clusterPlaces, spacingOf } from './cluster-places.ts';
import { fitView, type MapSize, type Projection } from '../camera/map-view.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';

/**
 * Whether the places of one marker are several markers in the view that is fitted to them. If not, zooming there would
 * not split it.
 *
 * @param anchors ids of the places that markers are drawn at, which stay
 */
export function partsNearer(
  places: PlaceTotal[],
  { projection, size, anchors }: { projection: Projection; size: MapSize; anchors: ReadonlySet<string> },
): boolean {
  const points = places.map(({ place }) => place);
  const { scale } = fitView(points, projection, size);
  const degrees = spacingOf(size.pixelsPerDegree * scale);
  return clusterPlaces(places, { projection, degrees }, anchors).length > 1;
}

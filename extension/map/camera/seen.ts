import type { Sight } from '../world/map-detail.ts';
import { mapSight } from './map-sight.ts';
import type { MapSize, Projection, View } from './map-view.ts';

/**
 * What is visible of the world. `pixelsPerDegree` is at the equator and with the current magnification; that of `size` is
 * without. Latitude and
 * longitude are those of the middle.
 */
export type Seen = { pixelsPerDegree: number; size: MapSize; sight: Sight; latitude: number; longitude: number };

export function seenIn(view: View, projection: Projection, size: MapSize): Seen {
  const { scale, latitude, longitude } = view;
  const pixelsPerDegree = size.pixelsPerDegree * scale;
  return { pixelsPerDegree, size, sight: mapSight(view, projection, size), latitude, longitude };
}

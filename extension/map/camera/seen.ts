import type { Sight } from '../world/map-detail.ts';
import { mapSight } from './map-sight.ts';
import type { MapSize, Projection, View } from './map-view.ts';

/**
 * What is visible of the world. `pixelsPerDegree` is at the equator and with the current magnification; that of `size` is
 * without. `longitude` is in the middle.
 */
export type Seen = { pixelsPerDegree: number; size: MapSize; sight: Sight; longitude: number };

export function seenIn(view: View, projection: Projection, size: MapSize): Seen {
  const { scale, longitude } = view;
  return { pixelsPerDegree: size.pixelsPerDegree * scale, size, sight: mapSight(view, projection, size), longitude };
}

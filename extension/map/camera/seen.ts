import type { Sight } from '../world/map-detail.ts';
import { mapSight } from './map-sight.ts';
import type { MapSize, Projection, View } from './map-view.ts';

/**
 * What is visible of the world. `pixelsPerDegree` is at the equator and with the current magnification; that of `size` is
 * without. Latitude and longitude are those of the middle.
 */
export type Seen = { pixelsPerDegree: number; size: MapSize; sight: Sight; latitude: number; longitude: number };

export function seenIn(view: View, projection: Projection, size: MapSize): Seen {
  const { scale, latitude, longitude } = view;
  const pixelsPerDegree = size.pixelsPerDegree * scale;
  return { pixelsPerDegree, size, sight: mapSight(view, projection, size), latitude, longitude };
}

/** Whether nothing would be drawn elsewhere: Plotly measures its map a little differently than sizeToBe derives it. */
export function looksSame(a: Seen, b: Seen): boolean {
  const isNear = (one: number, other: number) => Math.abs(one - other) <= 0.001 * Math.abs(one);
  return (
    a.latitude === b.latitude &&
    a.longitude === b.longitude &&
    a.size.width === b.size.width &&
    a.size.height === b.size.height &&
    isNear(a.size.pixelsPerDegree, b.size.pixelsPerDegree) &&
    isNear(a.pixelsPerDegree, b.pixelsPerDegree)
  );
}

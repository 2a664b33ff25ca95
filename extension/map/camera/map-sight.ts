import { type Point, wrapLongitude } from '../../connection/distance.ts';
import type { Box, Sight } from '../world/map-detail.ts';
import type { MapSize, Projection, View } from './map-view.ts';

/** What of the world is visible in this view, or becomes so when the map is dragged by its own size. */
export function mapSight(view: View, projection: Projection, { width, height, pixelsPerDegree }: MapSize): Sight {
  const perDegree = pixelsPerDegree * view.scale;
  const degrees = MIN_BEND_PX / perDegree;
  const reach = { east: width / perDegree, north: height / perDegree };
  const isAll = projection === 'globe' ? view.scale < 2 : reach.north > 140;
  if (isAll) return { degrees, includes: () => true };
  const farthestNorth = Math.min(85, Math.abs(view.latitude) + reach.north);
  const east = reach.east / Math.cos((farthestNorth * Math.PI) / 180);
  return {
    degrees,
    includes({ west: boxWest, south, east: boxEast, north }: Box) {
      if (south > view.latitude + reach.north || north < view.latitude - reach.north) return false;
      if (east >= 180) return true;
      const away = Math.abs(wrapLongitude(view.longitude - (boxWest + boxEast) / 2));
      return away <= east + (boxEast - boxWest) / 2;
    },
  };
}

/** Whether a point is in sight. */
export function isInSight({ latitude, longitude }: Point, { includes }: Sight): boolean {
  return includes({ west: longitude, east: longitude, south: latitude, north: latitude });
}

const MIN_BEND_PX = 0.7;

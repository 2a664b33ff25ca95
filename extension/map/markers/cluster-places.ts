import type { Point } from '../../connection/distance.ts';
import type { Projection } from '../camera/map-view.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import { spacingPx } from './marker-diameter.ts';

/** Places that are too near to each other to be told apart, and the one of them that they are drawn at. */
export type Cluster = { anchor: PlaceTotal; places: PlaceTotal[] };

export type Spacing = {
  projection: Projection;
  /** Places nearer to each other than this are one cluster; on the equator, where the map is widest. */
  degrees: number;
};

/**
 * Gathers places into clusters. Each place is in exactly one, that of the nearest anchor, and no two anchors are nearer
 * than the spacing.
 *
 * A cluster stands where its anchor does, and anchors stay as long as their places do: while connections come and go
 * the counts change and nothing moves.
 *
 * @param places those with the most connections first: they become anchors before others
 * @param before ids of the places that were anchors until now: they stay anchors, unless the spacing has become too wide
 */
export function clusterPlaces(
  places: PlaceTotal[],
  spacing: Spacing,
  before: ReadonlySet<string> = new Set(),
): Cluster[] {
  const rows = new Map<number, Cluster[]>();
  const rowOf = ({ latitude }: Point) => Math.floor(latitude / spacing.degrees);
  const clusters: Cluster[] = [];

  function plant(anchor: PlaceTotal): void {
    const cluster = { anchor, places: [] };
    const row = rows.get(rowOf(anchor.place));
    if (row === undefined) rows.set(rowOf(anchor.place), [cluster]);
    else row.push(cluster);
    clusters.push(cluster);
  }

  function nearest({ place }: PlaceTotal): Cluster | null {
    let [found, least]: [Cluster | null, number] = [null, spacing.degrees];
    const row = rowOf(place);
    for (const near of [row, row - 1, row + 1]) {
      for (const cluster of rows.get(near) ?? []) {
        const away = apart(place, cluster.anchor.place, spacing.projection);
        if (away < least) [found, least] = [cluster, away];
      }
    }
    return found;
  }

  for (const total of places) if (before.has(total.id) && nearest(total) === null) plant(total);
  // A city is a better place to stand at than the middle of a country.
  for (const isCity of [true, false]) {
    for (const total of places) {
      if ((total.place.precision === 'city') === isCity && nearest(total) === null) plant(total);
    }
  }
  for (const total of places) nearest(total)?.places.push(total);
  return clusters;
}

/** How far two points look apart, in degrees at the equator: a flat map stretches degrees of longitude near the poles. */
function apart(a: Point, b: Point, projection: Projection): number {
  const away = Math.abs(a.longitude - b.longitude);
  const narrow = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180) ** narrowing[projection];
  return Math.hypot(Math.min(away, 360 - away) * narrow, a.latitude - b.latitude);
}

const narrowing: Record<Projection, number> = { globe: 1, 'natural-earth': 0.5, flat: 0 };

/**
 * How near to each other markers may stand, in degrees at the equator, where a degree has so many pixels.
 *
 * In steps of half a doubling: between them nothing moves while the user zooms.
 */
export function spacingOf(pixelsPerDegree: number): number {
  return spacingPx / 2 ** (Math.round(2 * Math.log2(pixelsPerDegree)) / 2);
}

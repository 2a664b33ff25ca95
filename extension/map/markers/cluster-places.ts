import type { Point } from '../../connection/distance.ts';
import type { Projection } from '../camera/map-view.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import { spacingPx } from './marker-diameter.ts';

/** Places too near each other to be told apart, and the one of them that they are drawn at. */
export type Cluster = { anchor: PlaceTotal; places: PlaceTotal[] };

export type Spacing = {
  projection: Projection;
  /** Places nearer to each other than this are one cluster; at the equator. */
  degrees: number;
};

/**
 * Gathers places into clusters: each place is in the one of the nearest anchor, and anchors are at least the spacing
 * apart.
 *
 * A cluster is drawn at its anchor, and anchors stay as long as their places do: while connections come and go, counts
 * change and nothing moves.
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

  function addCluster(anchor: PlaceTotal): void {
    const cluster = { anchor, places: [] };
    const row = rows.get(rowOf(anchor.place));
    if (row === undefined) rows.set(rowOf(anchor.place), [cluster]);
    else row.push(cluster);
    clusters.push(cluster);
  }

  function nearest({ place }: PlaceTotal): Cluster | null {
    let [found, shortest]: [Cluster | null, number] = [null, spacing.degrees];
    const row = rowOf(place);
    for (const near of [row, row - 1, row + 1]) {
      for (const cluster of rows.get(near) ?? []) {
        const away = degreesApart(place, cluster.anchor.place, spacing.projection);
        if (away < shortest) [found, shortest] = [cluster, away];
      }
    }
    return found;
  }

  for (const total of places) if (before.has(total.id) && nearest(total) === null) addCluster(total);
  // A city is a better anchor than the middle of a country.
  for (const isCity of [true, false]) {
    for (const total of places) {
      if ((total.place.precision === 'city') === isCity && nearest(total) === null) addCluster(total);
    }
  }
  for (const total of places) nearest(total)?.places.push(total);
  return clusters;
}

/** How far apart two points are drawn, in degrees at the equator: flat maps stretch degrees of longitude near the poles. */
function degreesApart(a: Point, b: Point, projection: Projection): number {
  const away = Math.abs(a.longitude - b.longitude);
  const narrow = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180) ** narrowing[projection];
  return Math.hypot(Math.min(away, 360 - away) * narrow, a.latitude - b.latitude);
}

const narrowing: Record<Projection, number> = { globe: 1, 'natural-earth': 0.5, flat: 0 };

/**
 * The least distance of two markers, in degrees at the equator, where a degree has this many pixels.
 *
 * In steps of half a doubling, between which nothing moves while the user zooms.
 */
export function spacingOf(pixelsPerDegree: number): number {
  return spacingPx / 2 ** (Math.round(2 * Math.log2(pixelsPerDegree)) / 2);
}

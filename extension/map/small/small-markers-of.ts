import { smallMarkerSize } from './small-map-size.ts';
import { onSmallMap } from './small-map.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';

/** A marker on the small map, for a place or for several that would overlap there. */
export type SmallMarker = {
  /** Id of the place, or of the one with the most connections. */
  id: string;
  /** area: only a country or region is known. faded: all of its connections have closed. */
  kind: 'point' | 'area' | 'faded';
  x: number;
  y: number;
  open: number;
  /** City or region of the largest of its places; null where only the country is known. */
  name: string | null;
  countryCode: string;
  /** How many places it stands for. */
  places: number;
};

/**
 * Markers for places: a place joins the marker of a larger one that is nearer than `nearest` units of the small map.
 * Where that leaves more than `maxMarkers`, the smallest are left out; the totals next to the map count them.
 *
 * @param places those with the most connections first, as `placesOf` gives them
 */
export function smallMarkersOf(places: readonly PlaceTotal[], maxMarkers = 250): SmallMarker[] {
  const markers: SmallMarker[] = [];
  const cells = new Map<string, SmallMarker[]>();
  for (const { id, place, open } of places) {
    const { x, y } = onSmallMap(place.latitude, place.longitude);
    const kind = open.length === 0 ? 'faded' : place.precision === 'city' ? 'point' : 'area';
    const [column, row] = [Math.floor(x / nearest), Math.floor(y / nearest)];
    const near = neighbours
      .flatMap(([right, down]) => cells.get(`${column + right}|${row + down}`) ?? [])
      .find((marker) => joins(marker, kind) && Math.hypot(marker.x - x, marker.y - y) < nearest);
    if (near !== undefined) {
      near.open += open.length;
      near.places += 1;
    } else if (markers.length < maxMarkers) {
      const name = place.precision === 'country' ? null : (place.city ?? place.region);
      const named = { name, countryCode: place.countryCode, places: 1 };
      const marker = { id, kind, x: tenths(x), y: tenths(y), open: open.length, ...named } satisfies SmallMarker;
      markers.push(marker);
      cells.set(`${column}|${row}`, [...(cells.get(`${column}|${row}`) ?? []), marker]);
    }
  }
  return markers;
}

/** A city does not join the marker of a country nor the other way round; closed places join either. */
const joins = (marker: SmallMarker, kind: SmallMarker['kind']) => marker.kind === kind || kind === 'faded';

const nearest = smallMarkerSize.spacing;
const neighbours = [-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => [right, down] as const));
const tenths = (units: number) => Math.round(units * 10) / 10;

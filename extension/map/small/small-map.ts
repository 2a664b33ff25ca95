import { geoNaturalEarth1Raw } from 'd3-geo';
import type { Point } from '../../connection/distance.ts';
import type { View } from '../camera/map-view.ts';
import { smallMapSize } from './small-map-size.ts';

/** Where a point of the earth (degrees) is on the small map, in its units from the upper left corner. */
export function onSmallMap(latitude: number, longitude: number): { x: number; y: number } {
  const [x, y] = geoNaturalEarth1Raw(longitude * radians, latitude * radians);
  return { x: smallMapSize.width / 2 + x * smallMapScale, y: equator - y * smallMapScale };
}

/** The point of the earth that is there on the small map. */
export function fromSmallMap({ x, y }: { x: number; y: number }): Point {
  const [east = 0, north = 0] =
    geoNaturalEarth1Raw.invert?.((x - smallMapSize.width / 2) / smallMapScale, (equator - y) / smallMapScale) ?? [];
  return { latitude: north / radians, longitude: east / radians };
}

const radians = Math.PI / 180;
/** Units of a radian: the equator takes the whole width. */
export const smallMapScale = smallMapSize.width / 2 / geoNaturalEarth1Raw(Math.PI, 0)[0];
/** The upper edge is at 82° N, the north of Greenland; the lower one is south of Cape Horn. */
const equator = geoNaturalEarth1Raw(0, 82 * radians)[1] * smallMapScale;

/** What the small map shows, for a map that is drawn in its place: of the same shape, it has the same scale. */
export const smallMapView = (): View => ({
  ...fromSmallMap({ x: smallMapSize.width / 2, y: smallMapSize.height / 2 }),
  scale: 1,
});

import { countryName } from '../../text/country-name.ts';
import { type Point, wrapLongitude } from '../../connection/distance.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import { screenOf } from '../camera/screen-of.ts';
import { markerDiameter } from '../markers/marker-diameter.ts';
import type { Marker } from '../markers/markers-of.ts';
import type { LabelTrace, PointTrace, TraceOptions } from '../trace.ts';
import { boxAround, placeLabels, type Spot, type Wish } from './place-labels.ts';

/**
 * Names on the map: of the signs, of the countries with the most connections and, from twice the whole world's size, of the
 * largest markers' cities. None lies over another or over a marker.
 */
export function labelTrace(
  markers: readonly Marker[],
  signs: readonly PointTrace[],
  options: TraceOptions,
): LabelTrace {
  const { theme, projection, seen, scale = 1 } = options;
  const { spotOf, pointOf } = screenOf(projection, seen);
  const middle = spotOf(seen) ?? { x: 0, y: 0 };
  const isOnScreen = (point: Point) => {
    const { x, y } = spotOf(point) ?? { x: Infinity, y: Infinity };
    return Math.abs(x - middle.x) < seen.size.width / 2 && Math.abs(y - middle.y) < seen.size.height / 2;
  };
  const open = markers.filter((marker) => marker.open > 0 && isOnScreen(marker));
  const wishAt = (text: string, point: Point, clear: number, onSpot: boolean): Wish[] => {
    const spot = spotOf(point);
    return spot === null ? [] : [{ text, spot, clear, onSpot }];
  };
  const named = signs.flatMap(({ names, lat, lon, marker }) =>
    (names ?? []).flatMap((text, i) =>
      wishAt(text, { latitude: lat[i] ?? 0, longitude: lon[i] ?? 0 }, (marker.size[i] ?? 0) / 2 + 2, false),
    ),
  );
  const near = seen.pixelsPerDegree >= 2 * seen.size.pixelsPerDegree;
  const cities = near
    ? citiesOf(open).flatMap(({ text, at, size }) => wishAt(text, at, (scale * size) / 2 + 2, false))
    : [];
  const countries = countriesOf(open).flatMap(({ text, at }) => wishAt(text, at, MARKER_PX, true));
  const obstacles = [
    ...open.flatMap((marker) => {
      const spot = spotOf(marker);
      return spot === null ? [] : [boxAround(spot, (scale * markerDiameter(marker.open)) / 2)];
    }),
    ...named.map(({ spot, clear }) => boxAround(spot, clear - 2)),
  ];
  const isOnMap = (middle: Spot) => pointOf(middle) !== null;
  const placed = placeLabels([...named, ...cities, ...countries], obstacles, isOnMap).flatMap((label, i) => {
    const at = label === null ? null : pointOf(label.middle);
    return label === null || at === null ? [] : [{ text: label.text, at, isSign: i < named.length }];
  });
  return {
    type: 'scattergeo',
    mode: 'text',
    name: 'label',
    lat: placed.map(({ at }) => at.latitude),
    lon: placed.map(({ at }) => at.longitude),
    hoverinfo: 'skip',
    text: placed.map(({ text }) => text),
    textposition: 'middle center',
    textfont: { size: 11, color: placed.map(({ isSign }) => (isSign ? theme.ink : theme.label)), weight: 600 },
  };
}

const MAX_COUNTRIES = 12;
const MAX_CITIES = 6;
/** The name of a country may stand so far from the middle of its places. */
const MARKER_PX = 14;

/** Plotly reads markup in a text, and this one may come from a foreign database: only names of plain letters. */
const isPlain = (text: string) => /^[\p{L}\p{M}\d .,’'()-]+$/u.test(text);

function citiesOf(markers: readonly Marker[]): { text: string; at: Point; size: number }[] {
  return [...markers]
    .sort((a, b) => b.open - a.open || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_CITIES)
    .flatMap((marker) => {
      const text = marker.places[0]?.place.city ?? '';
      return isPlain(text) ? [{ text, at: marker, size: markerDiameter(marker.open) }] : [];
    });
}

/** In the middle of their places. */
function countriesOf(markers: readonly Marker[]): { text: string; at: Point }[] {
  const places = new Map<string, PlaceTotal[]>();
  for (const total of markers.flatMap((marker) => marker.places).filter(({ open }) => open.length > 0)) {
    const code = total.place.countryCode;
    if (code !== null) places.set(code, [...(places.get(code) ?? []), total]);
  }
  return [...places]
    .map(([code, totals]) => ({ code, totals, open: totals.reduce((sum, { open }) => sum + open.length, 0) }))
    .sort((a, b) => b.open - a.open || (a.code < b.code ? -1 : 1))
    .slice(0, MAX_COUNTRIES)
    .map(({ code, totals }) => ({ text: countryName(code), at: middleOf(totals) }))
    .filter(({ text }) => isPlain(text));
}

function middleOf(totals: readonly PlaceTotal[]): Point {
  const [first] = totals;
  const mean = (valueOf: (point: Point) => number) =>
    totals.reduce((sum, { place }) => sum + valueOf(place), 0) / Math.max(1, totals.length);
  const base = first?.place.longitude ?? 0;
  // Around the date line both signs are near each other.
  const east = mean(({ longitude }) => wrapLongitude(longitude - base));
  return { latitude: mean(({ latitude }) => latitude), longitude: base + east };
}

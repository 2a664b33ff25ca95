import type { Place } from '../../native-host/protocol.ts';

/**
 * Identifies a place on the map: places with the same id share one marker.
 *
 * Two decimals are about a kilometre, finer than any IP geolocation database; the name separates two cities with the
 * same coordinates, and the precision separates a country's centre from a city that lies there.
 */
export function placeId(place: Place): string {
  const known = ids.get(place);
  if (known !== undefined) return known;
  const id = idOf(place);
  ids.set(place, id);
  return id;
}

/** A place is never mutated; formatting the ids of 10,000 connections again at each poll would take 10 ms. */
const ids = new WeakMap<Place, string>();

function idOf({ countryCode, region, city, latitude, longitude, precision }: Place): string {
  const name = city ?? (precision === 'country' ? '' : (region ?? ''));
  return `${countryCode}|${precision}|${name}|${hundredths(latitude)}|${hundredths(longitude)}`;
}

const hundredths = (degrees: number) => Math.round(degrees * 100) / 100;

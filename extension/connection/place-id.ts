import type { Place } from '../../native-host/protocol.ts';

/**
 * Which place on the map a `Place` is: two records with the same id are drawn as one marker.
 *
 * Two decimals are about a kilometre, finer than any database of addresses; the name keeps two cities of the same
 * coordinates apart, the precision a country's centre from a city that lies there.
 */
export function placeId(place: Place): string {
  const known = ids.get(place);
  if (known !== undefined) return known;
  const id = idOf(place);
  ids.set(place, id);
  return id;
}

/** A place is never changed in place; to write the ids of 10,000 connections anew at each look takes 10 ms. */
const ids = new WeakMap<Place, string>();

function idOf({ countryCode, region, city, latitude, longitude, precision }: Place): string {
  const name = city ?? (precision === 'country' ? '' : (region ?? ''));
  return `${countryCode}|${precision}|${name}|${hundredths(latitude)}|${hundredths(longitude)}`;
}

const hundredths = (degrees: number) => Math.round(degrees * 100) / 100;

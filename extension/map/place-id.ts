import type { Place } from '../../native-host/protocol.ts';

/**
 * Which place on the map a `Place` is: two records with the same id are drawn as one marker.
 *
 * Two decimals are about a kilometre, finer than any database of addresses; the name keeps two cities of the same
 * coordinates apart, the precision a country's centre from a city that lies there.
 */
export function placeId({ countryCode, region, city, latitude, longitude, precision }: Place): string {
  const name = city ?? (precision === 'country' ? '' : (region ?? ''));
  return `${countryCode}|${precision}|${name}|${hundredths(latitude)}|${hundredths(longitude)}`;
}

const hundredths = (degrees: number) => Math.round(degrees * 100) / 100;

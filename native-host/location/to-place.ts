import type { Place } from '../protocol.ts';
import countryCentres from './country-centres.json' with { type: 'json' };
import { readPlaceRecord } from './place-record.ts';

/**
 * The place in a database record of any schema (place-record.ts); null for a record without a country of location, or
 * of another kind.
 *
 * @param type `database_type` of the file
 */
export function toPlace(record: unknown, type = ''): Place | null {
  const found = readPlaceRecord(record, type);
  const centre = found === null ? undefined : centres.get(found.countryCode);
  if (found === null || centre === undefined) return null;
  const { countryCode, region, city, latitude, longitude, accuracyRadiusKm } = found;
  const isPlaced = latitude !== null && longitude !== null && !isNullIsland(latitude, longitude);
  if (!isPlaced || (city === null && region === null)) {
    return { countryCode, region: null, city: null, ...centre, precision: 'country', accuracyRadiusKm: null };
  }
  return {
    countryCode,
    region,
    city,
    latitude,
    longitude,
    precision: city === null ? 'region' : 'city',
    accuracyRadiusKm,
  };
}

/** True for a record with a country and a position, which country databases lack. */
export function isPositionRecord(record: unknown): boolean {
  const found = readPlaceRecord(record, '');
  return found !== null && found.latitude !== null && found.longitude !== null;
}

/** True for a record with a country, with or without a position. */
export function isCountryRecord(record: unknown): boolean {
  return readPlaceRecord(record, '') !== null;
}

/** Where no country has land: what writers of databases put for a position that they do not know. */
const isNullIsland = (latitude: number, longitude: number): boolean => latitude === 0 && longitude === 0;

const centres = new Map(
  Object.entries(countryCentres).map(([code, [latitude = 0, longitude = 0]]) => [code, { latitude, longitude }]),
);

import type { Place } from '../protocol.ts';
import { cityName } from './city-name.ts';
import countryCentres from './country-centres.json' with { type: 'json' };
import { member, numberWithin, text } from './mmdb/record-members.ts';

/**
 * The place in a database record of any schema (recognised by the record's shape, since `database_type` has many
 * spellings); null for a record without a country of location, or of another kind.
 *
 * Compact, TapMap's own built-in file; positions in hundredths of a degree, from the south pole and the antimeridian:
 *     { iso, region?, city?, lat100?, lon100? }
 * Flat, the @ip-location-db packages; "" where unknown:
 *     { country_code, state1, city, latitude, longitude, … }
 * Nested, GeoLite2, GeoIP2 and DB-IP's own downloads (dev.maxmind.com/geoip/docs/databases/city-and-country):
 *     { country: { iso_code }, subdivisions: [{ names: { en } }], city: { names: { en } },
 *       location: { latitude, longitude, accuracy_radius } }
 */
export function toPlace(record: unknown): Place | null {
  const found = readCompact(record) ?? readFlat(record) ?? readNested(record);
  const centre = found === null ? undefined : centres.get(found.countryCode);
  if (found === null || centre === undefined) return null;
  const { countryCode, region, city, latitude, longitude, accuracyRadiusKm } = found;
  if (latitude === null || longitude === null || (city === null && region === null)) {
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
export function isCityRecord(record: unknown): boolean {
  const found = readCompact(record) ?? readFlat(record) ?? readNested(record);
  return found !== null && found.latitude !== null && found.longitude !== null;
}

/** The fields of a record; latitude and longitude are both known or both null. */
type Found = Pick<Place, 'countryCode' | 'region' | 'city' | 'accuracyRadiusKm'> & {
  latitude: number | null;
  longitude: number | null;
};

function readCompact(record: unknown): Found | null {
  const countryCode = country(member(record, 'iso'));
  if (countryCode === null) return null;
  const lat100 = numberWithin(member(record, 'lat100'), 0, 18_000);
  const lon100 = numberWithin(member(record, 'lon100'), 0, 36_000);
  return {
    countryCode,
    region: text(member(record, 'region')),
    city: text(member(record, 'city')),
    ...position(lat100 === null ? null : (lat100 - 9_000) / 100, lon100 === null ? null : (lon100 - 18_000) / 100),
    accuracyRadiusKm: null,
  };
}

function readFlat(record: unknown): Found | null {
  const countryCode = country(member(record, 'country_code'));
  if (countryCode === null) return null;
  return {
    countryCode,
    region: text(member(record, 'state1')),
    city: withoutDistrict(text(member(record, 'city'))),
    ...position(member(record, 'latitude'), member(record, 'longitude')),
    accuracyRadiusKm: null,
  };
}

function readNested(record: unknown): Found | null {
  const countryCode = country(member(record, 'country', 'iso_code'));
  if (countryCode === null) return null;
  return {
    countryCode,
    region: text(member(record, 'subdivisions', 0, 'names', 'en')),
    city: withoutDistrict(text(member(record, 'city', 'names', 'en'))),
    ...position(member(record, 'location', 'latitude'), member(record, 'location', 'longitude')),
    accuracyRadiusKm: numberWithin(member(record, 'location', 'accuracy_radius'), 0, 20_038),
  };
}

function position(latitude: unknown, longitude: unknown): { latitude: number | null; longitude: number | null } {
  const [north, east] = [numberWithin(latitude, -90, 90), numberWithin(longitude, -180, 180)];
  return north === null || east === null ? { latitude: null, longitude: null } : { latitude: north, longitude: east };
}

const country = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : null;
const withoutDistrict = (city: string | null): string | null => (city === null ? null : cityName(city));

const centres = new Map(
  Object.entries(countryCentres).map(([code, [latitude = 0, longitude = 0]]) => [code, { latitude, longitude }]),
);

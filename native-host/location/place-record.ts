import type { Place } from '../protocol.ts';
import { cityName } from './city-name.ts';
import { member, numberWithin, text } from './mmdb/record-members.ts';

/** What a record says of a place; latitude and longitude are both known or both null. */
export type PlaceRecord = Pick<Place, 'countryCode' | 'region' | 'city' | 'accuracyRadiusKm'> & {
  latitude: number | null;
  longitude: number | null;
};

/**
 * Reads a record of any schema (recognised by the record's shape, since `database_type` has many spellings); null for
 * one without a country of location, or of another kind.
 *
 * Compact, TapMap's own built-in file; positions in hundredths of a degree, from the south pole and the antimeridian:
 *     { iso, region?, city?, lat100?, lon100? }
 * Flat, the @ip-location-db packages, with "" where unknown:
 *     { country_code, state1, city, latitude, longitude, … }
 * and IPinfo and IPLocate, some with the position as text, some with the code as `country`
 * (github.com/ipinfo/sample-database, github.com/iplocate/ip-address-databases):
 *     { country_code or country, region, city, latitude or lat, longitude or lng, radius?, … }
 * Nested, GeoLite2, GeoIP2 and DB-IP's own downloads (dev.maxmind.com/geoip/docs/databases/city-and-country):
 *     { country: { iso_code }, subdivisions: [{ names: { en } }], city: { names: { en } },
 *       location: { latitude, longitude, accuracy_radius } }
 *
 * @param type `database_type` of the file: DB-IP alone appends districts to its cities' names
 */
export function readPlaceRecord(record: unknown, type: string): PlaceRecord | null {
  return readCompact(record) ?? readFlat(record, type) ?? readNested(record, type);
}

function readCompact(record: unknown): PlaceRecord | null {
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

function readFlat(record: unknown, type: string): PlaceRecord | null {
  const countryCode = country(member(record, 'country_code')) ?? country(member(record, 'country'));
  if (countryCode === null) return null;
  const city = text(member(record, 'city'));
  return {
    countryCode,
    region: text(member(record, 'state1')) ?? text(member(record, 'region')) ?? text(member(record, 'subdivision')),
    city: city !== null && (isDbIp(type) || isFlatDbIp(record)) ? cityName(city) : city,
    ...position(
      decimal(member(record, 'latitude') ?? member(record, 'lat')),
      decimal(member(record, 'longitude') ?? member(record, 'lng')),
    ),
    accuracyRadiusKm: radius(decimal(member(record, 'radius'))),
  };
}

function readNested(record: unknown, type: string): PlaceRecord | null {
  const countryCode = country(member(record, 'country', 'iso_code'));
  if (countryCode === null) return null;
  const city = text(member(record, 'city', 'names', 'en'));
  return {
    countryCode,
    region: text(member(record, 'subdivisions', 0, 'names', 'en')),
    city: city !== null && isDbIp(type) ? cityName(city) : city,
    ...position(member(record, 'location', 'latitude'), member(record, 'location', 'longitude')),
    accuracyRadiusKm: radius(member(record, 'location', 'accuracy_radius')),
  };
}

function position(latitude: unknown, longitude: unknown): { latitude: number | null; longitude: number | null } {
  const [north, east] = [numberWithin(latitude, -90, 90), numberWithin(longitude, -180, 180)];
  return north === null || east === null ? { latitude: null, longitude: null } : { latitude: north, longitude: east };
}

const country = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : null;

/** A number, also one that is written as text in full. */
const decimal = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,5}(\.\d{1,20})?$/.test(value) ? Number(value) : value;

const radius = (value: unknown): number | null => numberWithin(value, 0, 20_038);

/** DB-IP's own downloads are called `DBIP-City-Lite` and the like. */
const isDbIp = (type: string): boolean => /^db-?ip/i.test(type);

/**
 * The package of DB-IP's data is called `city ipv4`, like that of GeoLite2's; but its time zone and postcode are empty
 * in every record, and GeoLite2's records have a time zone.
 */
function isFlatDbIp(record: unknown): boolean {
  const isEmpty = (name: string) => (member(record, name) ?? '') === '';
  return member(record, 'state1') !== undefined && isEmpty('timezone') && isEmpty('postcode');
}

import { expect, test } from 'vitest';
import { toPlace } from '../../../native-host/location/to-place.ts';

const dublin = {
  countryCode: 'IE',
  region: 'Leinster',
  city: 'Dublin',
  latitude: 53.3,
  longitude: -6.3,
  precision: 'city',
};

test('a compact record counts hundredths of a degree from the south pole and the antimeridian', () => {
  const record = { iso: 'IE', region: 'Leinster', city: 'Dublin', lat100: 14330, lon100: 17370 };
  expect(toPlace(record)).toEqual({ ...dublin, accuracyRadiusKm: null });
});

test('a flat record has empty text where something is unknown', () => {
  const record = { country_code: 'IE', state1: 'Leinster', city: 'Dublin (North)', latitude: 53.3, longitude: -6.3 };
  expect(toPlace(record)).toEqual({ ...dublin, accuracyRadiusKm: null });
  expect(toPlace({ ...record, city: '' })).toMatchObject({ city: null, precision: 'region' });
  expect(toPlace({ ...record, city: '', state1: '' })).toMatchObject({ region: null, precision: 'country' });
});

const nested = {
  country: { iso_code: 'IE' },
  subdivisions: [{ names: { en: 'Leinster' } }],
  city: { names: { en: 'Dublin' } },
  location: { latitude: 53.3, longitude: -6.3, accuracy_radius: 20 },
};

test('a nested record has its radius', () => {
  expect(toPlace(nested)).toEqual({ ...dublin, accuracyRadiusKm: 20 });
});

test('a record with only a country gives our centre and never the default point of the database', () => {
  const place = toPlace({ country: { iso_code: 'US' }, location: { latitude: 37.751, longitude: -97.822 } });
  expect(place).toMatchObject({ countryCode: 'US', city: null, precision: 'country', accuracyRadiusKm: null });
  expect(place?.latitude).not.toBe(37.751);
});

test('the country where a network is registered is not its location', () => {
  expect(toPlace({ registered_country: { iso_code: 'AU' } })).toBeNull();
});

test('a position of 0/0 is one that the writer of the database did not know', () => {
  const vigo = { country_code: 'ES', state1: '', city: 'Vigo', latitude: 0, longitude: 0 };
  const nowhere = { ...nested, location: { latitude: 0, longitude: 0, accuracy_radius: 1000 } };
  expect(toPlace(vigo)).toEqual(toPlace({ country_code: 'ES' }));
  expect(toPlace(nowhere)).toEqual(toPlace({ country: { iso_code: 'IE' } }));
  const gabon = { country: { iso_code: 'GA' }, city: { names: { en: 'Libreville' } } };
  const found = toPlace({ ...gabon, location: { latitude: 0, longitude: 9.4 } });
  expect(found).toMatchObject({ city: 'Libreville', latitude: 0, longitude: 9.4, precision: 'city' });
});

test('a record without a country of location is no place, whatever else it says', () => {
  const location = { latitude: 47, longitude: 8, accuracy_radius: 1000, time_zone: 'Europe/Vaduz' };
  expect(toPlace({ continent: { code: 'EU' }, location, registered_country: { iso_code: 'DE' } })).toBeNull();
  expect(toPlace({ continent: { code: 'EU' } })).toBeNull();
  expect(toPlace({ country: { iso_code: 'None' } })).toBeNull();
  expect(toPlace({ country: {} })).toBeNull();
});

test('a subdivision needs no code', () => {
  const subdivisions = [{ names: { en: 'Saxony' } }];
  expect(toPlace({ ...nested, country: { iso_code: 'DE' }, subdivisions })).toMatchObject({ region: 'Saxony' });
});

test.each([
  ['nested', { ...nested, city: { names: { en: 'Halle (Saale)' } } }, 'GeoLite2-City', 'Halle (Saale)'],
  [
    'flat, made of GeoLite2',
    {
      ...{ country_code: 'DE', state1: 'Saxony-Anhalt', city: 'Halle (Saale)', latitude: 51.5, longitude: 12 },
      ...{ timezone: 'Europe/Berlin', postcode: '06108', state2: '' },
    },
    'city ipv4',
    'Halle (Saale)',
  ],
  [
    'of IPinfo',
    { country: 'DE', region: 'Saxony-Anhalt', city: 'Halle (Saale)', lat: '51.5', lng: '12.0' },
    'ipinfo',
    'Halle (Saale)',
  ],
  [
    'flat, made of DB-IP',
    { country_code: 'GB', state1: 'England', city: 'London (Camden)', latitude: 51.5, longitude: 0.1, timezone: '' },
    'city ipv4',
    'London',
  ],
  ["DB-IP's own", { ...nested, city: { names: { en: 'London (Camden)' } } }, 'DBIP-City-Lite', 'London'],
])('%s: only districts are cut off a name', (_, record, type, city) => {
  expect(toPlace(record, type)?.city).toBe(city);
});

test.each([
  ['a latitude of 91', { ...nested, location: { latitude: 91, longitude: 0 } }],
  ['a longitude of -181', { ...nested, location: { latitude: 0, longitude: -181 } }],
  ['a position in text', { ...nested, location: { latitude: '53.3', longitude: '-6.3' } }],
  ['half a position', { ...nested, location: { latitude: 53.3 } }],
  ['no number', { ...nested, location: { latitude: Number.NaN, longitude: 0 } }],
])('with %s only the country is used', (_, record) => {
  expect(toPlace(record)).toMatchObject({ countryCode: 'IE', precision: 'country' });
});

test.each([
  [null],
  ['IE'],
  [42],
  [[]],
  [{}],
  [{ iso: 'ie' }],
  [{ iso: 'ZZ' }],
  [{ country: 'Ireland' }],
  [{ country: { iso_code: 7 } }],
  [{ autonomous_system_number: 15169 }],
])('%j is no place', (record) => {
  expect(toPlace(record)).toBeNull();
});

import { expect, test } from 'vitest';
import countryCentres from '../../../../native-host/location/country-centres.json' with { type: 'json' };
import { popPlace, popPlaces } from '../../../../extension/exit/cdn/pop-places.ts';
import { distanceKm } from '../../../../extension/connection/distance.ts';
import { kmFromCountry } from '../country-shape.ts';

const centres = new Map<string, number[]>(Object.entries(countryCentres));

test('the table is large, and each code is three capital letters', () => {
  expect(popPlaces.size).toBeGreaterThan(400);
  expect([...popPlaces.keys()].filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  expect([...popPlaces.values()].filter(({ city }) => city.trim() !== city || city === '')).toEqual([]);
});

test('every PoP is in its country, as precisely as a small map shows', () => {
  const wrong = [...popPlaces].flatMap(([code, place]) => {
    const [latitude, longitude] = centres.get(place.countryCode) ?? [];
    if (latitude === undefined || longitude === undefined) return [`${code}: no country ${place.countryCode}`];
    // Omitted countries are not larger than this, and omitted islands not farther off.
    const fromCentre = Math.max(0, distanceKm(place, { latitude, longitude }) - 50);
    const km = kmFromCountry(place.countryCode, place) ?? fromCentre;
    return km > 60 ? [`${code}: ${place.city} is ${Math.round(km)} km from ${place.countryCode}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('PoPs of one city are in one place', () => {
  const cities = new Map<string, string>();
  for (const { countryCode, city, latitude, longitude } of popPlaces.values()) {
    const place = `${latitude} ${longitude}`;
    const known = cities.get(`${city} ${countryCode}`) ?? place;
    expect(place, city).toBe(known);
    cities.set(`${city} ${countryCode}`, place);
  }
});

test.each([
  ['AMS', 'NL', 52.4, 4.9],
  ['JNB', 'ZA', -26.2, 28],
  ['SCL', 'CL', -33.4, -70.7],
  ['HNL', 'US', 21.3, -157.9],
  ['NRT', 'JP', 35.7, 139.7],
  ['SUV', 'FJ', -18.1, 178.4],
])('%s is where it is known to be', (code, countryCode, latitude, longitude) => {
  const place = popPlace({ network: 'cloudflare', code });
  expect(place).toMatchObject({ countryCode });
  expect(place?.latitude).toBeCloseTo(latitude, 0);
  expect(place?.longitude).toBeCloseTo(longitude, 0);
});

test.each([
  ['cloudflare', 'ZZZ'],
  ['cloudflare', 'constructor'],
] as const)('of %s’s site %s nothing is known', (network, code) => {
  expect(popPlace({ network, code })).toBeNull();
});

import type { Place } from '../../../native-host/protocol.ts';

/** Where the sample connections go. The more often a city is used, the nearer to the top. */
export const samplePlaces: Place[] = [
  city('NL', 'North Holland', 'Amsterdam', 52.37, 4.9),
  city('DE', 'Hesse', 'Frankfurt am Main', 50.11, 8.68),
  city('US', 'Virginia', 'Ashburn', 39.04, -77.49),
  city('IE', 'Leinster', 'Dublin', 53.35, -6.26),
  city('GB', 'England', 'London', 51.51, -0.13),
  country('US', 39.76, -98.5),
  city('US', 'California', 'San Jose', 37.34, -121.89),
  city('SE', 'Stockholm', 'Stockholm', 59.33, 18.07),
  city('FR', 'Île-de-France', 'Paris', 48.86, 2.35),
  city('JP', 'Tokyo', 'Tokyo', 35.68, 139.69),
  city('SG', null, 'Singapore', 1.35, 103.82),
  city('US', 'Oregon', 'Boardman', 45.84, -119.7),
  city('CA', 'Quebec', 'Montreal', 45.5, -73.57),
  country('DE', 51.17, 10.45),
  city('FI', 'Uusimaa', 'Helsinki', 60.17, 24.94),
  city('US', 'Texas', 'Dallas', 32.78, -96.8),
  city('BR', 'São Paulo', 'São Paulo', -23.55, -46.63),
  city('AU', 'New South Wales', 'Sydney', -33.87, 151.21),
  city('IN', 'Maharashtra', 'Mumbai', 19.08, 72.88),
  city('PL', 'Mazovia', 'Warsaw', 52.23, 21.01),
  city('CH', 'Zurich', 'Zurich', 47.37, 8.54),
  city('ES', 'Madrid', 'Madrid', 40.42, -3.7),
  city('IT', 'Lombardy', 'Milan', 45.46, 9.19),
  country('NO', 60.47, 8.47),
  city('ZA', 'Gauteng', 'Johannesburg', -26.2, 28.05),
  city('US', 'Illinois', 'Chicago', 41.88, -87.63),
  city('KR', 'Seoul', 'Seoul', 37.57, 126.98),
  city('HK', null, 'Hong Kong', 22.32, 114.17),
  city('AT', 'Vienna', 'Vienna', 48.21, 16.37),
  country('CN', 35.86, 104.2),
  city('CZ', 'Prague', 'Prague', 50.08, 14.44),
  city('IS', 'Capital Region', 'Reykjavík', 64.15, -21.94),
  city('AE', 'Dubai', 'Dubai', 25.2, 55.27),
  city('CL', 'Santiago Metropolitan', 'Santiago', -33.45, -70.67),
  city('NZ', 'Auckland', 'Auckland', -36.85, 174.76),
  country('KE', -0.02, 37.91),
  city('MX', 'Querétaro', 'Querétaro', 20.59, -100.39),
  city('RO', 'Bucharest', 'Bucharest', 44.43, 26.1),
  city('TR', 'Istanbul', 'Istanbul', 41.01, 28.98),
  city('AR', 'Buenos Aires', 'Buenos Aires', -34.6, -58.38),
];

function city(countryCode: string, region: string | null, name: string, latitude: number, longitude: number): Place {
  return { countryCode, region, city: name, latitude, longitude, precision: 'city', accuracyRadiusKm: 20 };
}

function country(countryCode: string, latitude: number, longitude: number): Place {
  return { countryCode, region: null, city: null, latitude, longitude, precision: 'country', accuracyRadiusKm: null };
}

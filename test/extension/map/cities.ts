import { placeWith } from '../connections.ts';

const city = (countryCode: string, name: string, latitude: number, longitude: number) =>
  placeWith({ countryCode, region: null, city: name, latitude, longitude, accuracyRadiusKm: 20 });

export const utrecht = city('NL', 'Utrecht', 52.09, 5.12);
export const sydney = city('AU', 'Sydney', -33.87, 151.21);
export const newYork = city('US', 'New York', 40.71, -74.01);
export const tokyo = city('JP', 'Tokyo', 35.68, 139.69);
export const lima = city('PE', 'Lima', -12.05, -77.04);
export const nairobi = city('KE', 'Nairobi', -1.29, 36.82);

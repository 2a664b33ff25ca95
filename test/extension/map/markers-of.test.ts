import { expect, test } from 'vitest';
import { markersOf } from '../../../extension/map/markers-of.ts';
import { placesOf } from '../../../extension/map/places-of.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const scattered = Array.from({ length: 10_000 }, (_, index) => {
  const [latitude, longitude] = [(index % 100) * 1.2 - 60, Math.floor(index / 100) * 3.5 - 175];
  return connectionWith({ id: String(index), place: placeWith({ city: `City ${index}`, latitude, longitude }) });
});

test('ten thousand places become at most 800 markers that count every connection once', () => {
  const markers = markersOf(placesOf(scattered));
  expect(markers.length).toBeLessThanOrEqual(800);
  expect(markers.reduce((total, { open }) => total + open, 0)).toBe(10_000);
});

test('a place with many connections keeps its own marker among ten thousand', () => {
  const busy = Array.from({ length: 5 }, (_, index) => connectionWith({ id: `busy ${index}`, place: placeWith() }));
  const own = markersOf(placesOf([...scattered, ...busy])).filter(({ kind }) => kind === 'point');
  expect(own.map(({ open }) => open)).toEqual([5]);
});

test('few places are left as they are', () => {
  const places = placesOf(scattered.slice(0, 800));
  expect(markersOf(places).map(({ id }) => id)).toEqual(places.map(({ id }) => id));
});

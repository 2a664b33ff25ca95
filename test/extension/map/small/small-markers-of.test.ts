import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../../../extension/connection/places-of.ts';
import { smallMarkersOf } from '../../../../extension/map/small/small-markers-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { anyConnections, placeWith } from '../../connections.ts';

const utrecht = placeWith();
const amsterdam = placeWith({ city: 'Amsterdam', latitude: 52.37, longitude: 4.9 });
const tokyo = placeWith({ countryCode: 'JP', city: 'Tokyo', latitude: 35.68, longitude: 139.69 });
const netherlands = placeWith({ city: null, region: null, precision: 'country', latitude: 52.1, longitude: 5.2 });

test('every open connection is counted in exactly one marker', () => {
  fc.assert(
    fc.property(anyConnections, (connections) => {
      const places = placesOf(connections);
      const open = places.reduce((sum, place) => sum + place.open.length, 0);
      expect(smallMarkersOf(places).reduce((sum, marker) => sum + marker.open, 0)).toBe(open);
    }),
  );
});

test('cities that would overlap are one marker, at the larger one', () => {
  const connections = [amsterdam, utrecht, utrecht, tokyo].map((place, id) =>
    connectionWith({ id: String(id), place }),
  );
  const markers = smallMarkersOf(placesOf(connections));
  expect(markers.map(({ open }) => open)).toEqual([3, 1]);
  expect(markers[0]?.id).toBe(placesOf(connections)[0]?.id);
});

test('a country stays apart from the city in its middle', () => {
  const connections = [utrecht, netherlands].map((place, id) => connectionWith({ id: String(id), place }));
  expect(smallMarkersOf(placesOf(connections)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['point', 'area']),
  );
});

test('closed connections are hollow, but not next to open ones', () => {
  const closed = connectionWith({ id: '1', place: tokyo, closedAtMs: 1000 });
  expect(smallMarkersOf(placesOf([closed])).map(({ kind }) => kind)).toEqual(['faded']);
  const open = connectionWith({ id: '2', place: tokyo });
  expect(smallMarkersOf(placesOf([closed, open])).map(({ kind }) => kind)).toEqual(['point']);
});

test('there are never more than requested, and they are the largest', () => {
  const connections = Array.from({ length: 60 }, (_, id) => {
    const place = placeWith({ city: String(id), longitude: (id % 20) * 15 - 150, latitude: Math.floor(id / 20) * 20 });
    return connectionWith({ id: String(id), place });
  });
  const busy = connectionWith({ id: 'busy', place: connections[59]?.place ?? null });
  const markers = smallMarkersOf(placesOf([...connections, busy]), 10);
  expect(markers).toHaveLength(10);
  expect(markers[0]?.open).toBe(2);
});

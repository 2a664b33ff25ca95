import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../../extension/connection/places-of.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { anyConnections, placeWith } from '../connections.ts';

test('every located connection is counted at exactly one place, open or closed', () => {
  fc.assert(
    fc.property(anyConnections, (connections) => {
      const counted = placesOf(connections).flatMap(({ open, closed }) => [...open, ...closed]);
      const located = connections.filter(({ place }) => place !== null);
      expect(counted.map(({ id }) => id).sort()).toEqual(located.map(({ id }) => id).sort());
    }),
  );
});

test('a country whose centre is a city stays apart from that city', () => {
  const city = connectionWith({ id: '1', place: placeWith() });
  const country = connectionWith({ id: '2', place: placeWith({ precision: 'country', city: null, region: null }) });
  expect(placesOf([city, country])).toHaveLength(2);
});

test('places with the most open connections come first', () => {
  const delft = placeWith({ city: 'Delft' });
  const connections = [
    connectionWith({ id: '1', place: placeWith() }),
    connectionWith({ id: '2', place: delft }),
    connectionWith({ id: '3', place: delft }),
  ];
  expect(placesOf(connections).map(({ place }) => place.city)).toEqual(['Delft', 'Utrecht']);
});

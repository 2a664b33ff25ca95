import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterPlaces, type Cluster } from '../../../../extension/map/markers/cluster-places.ts';
import { placesOf, type PlaceTotal } from '../../../../extension/connection/places-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { anyConnections, placeWith } from '../../connections.ts';

const world = { projection: 'natural-earth', degrees: 11 } as const;

test('every connection with a place is in exactly one cluster', () => {
  fc.assert(
    fc.property(anyConnections, fc.double({ min: 0.01, max: 180, noNaN: true }), (connections, degrees) => {
      const clusters = clusterPlaces(placesOf(connections), { ...world, degrees });
      const counted = clusters.flatMap(({ places }) => places.flatMap(({ open, closed }) => [...open, ...closed]));
      const located = connections.filter(({ place }) => place !== null);
      expect(counted.map(({ id }) => id).sort()).toEqual(located.map(({ id }) => id).sort());
    }),
  );
});

test('no marker moves when a place that has no marker of its own comes or goes', () => {
  fc.assert(
    fc.property(anyPlaces, fc.nat(), (places, pick) => {
      const before = clusterPlaces(places, world);
      const anchors = new Set(idsOf(before));
      const loose = places.filter(({ id }) => !anchors.has(id));
      const gone = loose[pick % Math.max(1, loose.length)];
      const without = clusterPlaces(
        places.filter(({ id }) => id !== gone?.id),
        world,
        anchors,
      );
      expect(idsOf(without)).toEqual(idsOf(before));
      const again = clusterPlaces(places, world, new Set(idsOf(without)));
      expect(idsOf(again)).toEqual(idsOf(before));
    }),
  );
});

test('markers stay where they are when other places come', () => {
  fc.assert(
    fc.property(anyPlaces, anyPlaces, (places, more) => {
      const before = clusterPlaces(places, world);
      const all = [...new Map([...more, ...places].map((place) => [place.id, place])).values()];
      expect(idsOf(clusterPlaces(all, world, new Set(idsOf(before))))).toEqual(expect.arrayContaining(idsOf(before)));
    }),
  );
});

test('two cities are separate when zoomed in', () => {
  const cities = placesOf([cityAt('1', 52.09, 5.12), cityAt('2', 52.37, 4.9)]);
  expect(clusterPlaces(cities, world)).toHaveLength(1);
  expect(clusterPlaces(cities, { ...world, degrees: 0.1 })).toHaveLength(2);
});

test('cities on both sides of the date line are near each other', () => {
  expect(clusterPlaces(placesOf([cityAt('1', -17, 179.5), cityAt('2', -17, -179.5)]), world)).toHaveLength(1);
});

test('a cluster is at a city, not in the middle of a country, however busy that is', () => {
  const country = placeWith({ precision: 'country', city: null });
  const connections = [...Array(9).keys()].map((id) => connectionWith({ id: `c${id}`, place: country }));
  const [cluster] = clusterPlaces(placesOf([...connections, cityAt('1', 52, 5)]), world);
  expect(cluster?.anchor.place.precision).toBe('city');
});

test('ten thousand scattered places are few markers on a world map', () => {
  const connections = Array.from({ length: 10_000 }, (_, i) =>
    cityAt(String(i), ((i * 37) % 1200) / 10 - 50, ((i * 91) % 3600) / 10 - 180),
  );
  const clusters = clusterPlaces(placesOf(connections), world);
  expect(clusters.length).toBeLessThan(500); // two thirds of the map is sea, with no places
  expect(clusters.length).toBeGreaterThan(100);
});

const anyPlaces: fc.Arbitrary<PlaceTotal[]> = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 70 }), fc.integer({ min: -179, max: 179 })), { maxLength: 40 })
  .map((points) => placesOf(points.map(([latitude, longitude], i) => cityAt(String(i), latitude, longitude))));

function cityAt(id: string, latitude: number, longitude: number) {
  return connectionWith({ id, place: placeWith({ city: `City ${latitude} ${longitude}`, latitude, longitude }) });
}

const idsOf = (clusters: Cluster[]) => clusters.map(({ anchor }) => anchor.id).sort();

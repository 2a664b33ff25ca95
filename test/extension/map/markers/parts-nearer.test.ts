import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusterPlaces, spacingOf } from '../../../../extension/map/markers/cluster-places.ts';
import { fitView } from '../../../../extension/map/camera/map-view.ts';
import { partsNearer } from '../../../../extension/map/markers/parts-nearer.ts';
import { placesOf, type PlaceTotal } from '../../../../extension/connection/places-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';

/** On a flat map, which shows all 360 degrees. */
const sized = (width: number) => ({ width, height: width * 0.6, pixelsPerDegree: width / 360 });

test.each([
  { width: 280, km: 20, parts: false },
  { width: 560, km: 20, parts: false },
  { width: 1000, km: 20, parts: true },
  { width: 280, km: 200, parts: true },
])('on a map of $width pixels, cities $km km from each other part: $parts', ({ width, km, parts }) => {
  const places = placesOf([cityAt(52, 5), cityAt(52 + km / 111, 5)]);
  expect(partsNearer(places, { projection: 'flat', size: sized(width), anchors: new Set() })).toBe(parts);
});

test('whether it splits is judged at the position of the marker itself', () => {
  const places = placesOf([cityAt(50, 5), cityAt(50, 5.4), cityAt(50, 5.8)]);
  const middle = places.find(({ place }) => place.longitude === 5.4)?.id ?? '';
  const now = { projection: 'flat', size: sized(280) } as const;
  const [west = ''] = places.flatMap(({ id, place }) => (place.longitude === 5 ? [id] : []));
  const parts = [middle, west].map((anchor) => partsNearer(places, { ...now, anchors: new Set([anchor]) }));
  expect(parts).toEqual([false, true]);
});

test('a marker that should split becomes several in the view that shows it', () => {
  fc.assert(
    fc.property(anyPlaces, anyProjection, fc.integer({ min: 200, max: 2000 }), (places, projection, width) => {
      const size = sized(width);
      const clusters = clusterPlaces(places, { projection, degrees: 11 });
      const anchors = new Set(clusters.map(({ anchor }) => anchor.id));
      for (const { anchor, places: together } of clusters) {
        if (!partsNearer(together, { projection, size, anchors })) continue;
        const points = together.map(({ place }) => place);
        const degrees = spacingOf(size.pixelsPerDegree * fitView(points, projection, size).scale);
        const nearer = clusterPlaces(places, { projection, degrees }, anchors);
        const left = new Set(nearer.find((cluster) => cluster.anchor.id === anchor.id)?.places);
        expect(together.every((total) => left.has(total))).toBe(false);
      }
    }),
  );
});

const anyProjection = fc.constantFrom('natural-earth' as const, 'globe' as const, 'flat' as const);

const anyPlaces: fc.Arbitrary<PlaceTotal[]> = fc
  .array(fc.tuple(fc.integer({ min: -700, max: 700 }), fc.integer({ min: -1799, max: 1799 })), { maxLength: 40 })
  .map((points) => placesOf(points.map(([latitude, longitude]) => cityAt(latitude / 10, longitude / 10))));

function cityAt(latitude: number, longitude: number) {
  const name = `${latitude} ${longitude}`;
  return connectionWith({ id: name, place: placeWith({ city: name, latitude, longitude }) });
}

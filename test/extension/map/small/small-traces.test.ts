import { expect, test } from 'vitest';
import { mapProjection } from '../../../../extension/map/camera/map-projection.ts';
import { sizeToBe } from '../../../../extension/map/camera/opening-view.ts';
import { fromSmallMap, onSmallMap, smallMapView } from '../../../../extension/map/small/small-map.ts';
import { smallMapSize } from '../../../../extension/map/small/small-map-size.ts';
import { smallMarkersOf } from '../../../../extension/map/small/small-markers-of.ts';
import { smallTraces } from '../../../../extension/map/small/small-traces.ts';
import { placesOf } from '../../../../extension/connection/places-of.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { lima, newYork, sydney, tokyo, utrecht } from '../cities.ts';

const norway = placeWith({
  countryCode: 'NO',
  city: null,
  region: null,
  precision: 'country',
  latitude: 62,
  longitude: 10,
});
const width = 354;
const height = (width * smallMapSize.height) / smallMapSize.width;

test('Plotly has each marker where the small map has it', () => {
  const project = mapProjection('natural-earth', smallMapView(), sizeToBe('natural-earth', width, height));
  for (const { latitude, longitude } of [utrecht, lima, newYork, tokyo, sydney]) {
    const { x, y } = onSmallMap(latitude, longitude);
    const [drawnX = NaN, drawnY = NaN] = project([longitude, latitude]) ?? [];
    expect(drawnX).toBeCloseTo((x * width) / smallMapSize.width, 1);
    expect(drawnY).toBeCloseTo((y * width) / smallMapSize.width, 1);
    expect(fromSmallMap({ x, y }).latitude).toBeCloseTo(latitude, 6);
    expect(fromSmallMap({ x, y }).longitude).toBeCloseTo(longitude, 6);
  }
});

test('they are as large, in the same shape and order, and named by their places', () => {
  const connections = [utrecht, utrecht, norway].map((place, i) => connectionWith({ id: String(i), place }));
  const markers = smallMarkersOf(placesOf(connections));
  const [trace] = smallTraces(markers, width, (kind) => ({ fill: kind, edge: 'black', edgeWidth: 1 }));
  expect(trace?.customdata).toEqual(markers.toReversed().map(({ id }) => id));
  expect(trace?.marker.symbol).toEqual(['diamond', 'circle']);
  expect(trace?.marker.color).toEqual(['area', 'point']);
  // 8 units and 4 for each power of ten; Plotly draws a diamond 1.3 times as wide as it is said to be.
  expect(trace?.marker.size[0]).toBeCloseTo((2 * 8 * 0.354) / 1.3, 2);
  expect(trace?.marker.size[1]).toBeCloseTo(2 * 9.2 * 0.354, 2);
  expect(markers.map(({ name, places }) => [name, places])).toEqual([
    ['Utrecht', 1],
    [null, 1],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geoJsonParts } from '../../../extension/export/geo-json-parts.ts';
import { isRecord } from '../../../scripts/is-record.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';
import { anyExportable, exportedOf, joined } from './exported-of.ts';

const utrecht = placeWith();
const norway = placeWith({ countryCode: 'NO', region: null, city: null, latitude: 61, longitude: 8, precision: 'country' }); // prettier-ignore

test('there is a point for each place, longitude first, that says how exact it is', () => {
  const features = featuresOf([
    connectionWith({ id: '1', place: utrecht, processName: 'curl', network: { asn: 64_500, organisation: 'Demo' } }),
    connectionWith({ id: '2', place: utrecht, processName: 'curl', closedAtMs: 5, network: { asn: 64_501, organisation: null } }), // prettier-ignore
    connectionWith({ id: '3', place: norway }),
  ]);
  expect(features).toMatchObject([
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [5.12, 52.09] },
      properties: {
        city: 'Utrecht',
        precision: 'city',
        connectionCount: 2,
        openCount: 1,
        programs: ['curl'],
        networks: ['AS64501', 'Demo'],
        connections: [{ id: '1' }, { id: '2' }],
      },
    },
    {
      geometry: { coordinates: [8, 61] },
      properties: { precision: 'country', city: null, connections: [{ id: '3' }] },
    },
  ]);
});

test('connections without a place are in a last feature without a geometry', () => {
  const features = featuresOf([connectionWith({ id: '1' }), connectionWith({ id: '2', place: utrecht })]);
  expect(features.at(-1)).toMatchObject({
    geometry: null,
    properties: { countryCode: null, connections: [{ id: '1' }] },
  });
});

test('the file says once whose data it shows', () => {
  const { databases } = exportedOf([]);
  const both = exportedOf([], { databases: databases.flatMap((city) => [city, { ...city, role: 'network' }]) });
  expect(JSON.parse(joined(geoJsonParts(both)))).toMatchObject({
    type: 'FeatureCollection',
    attribution: [{ text: 'Demo Data', url: 'https://example.com/' }],
    features: [],
  });
});

test('it is JSON with every connection in it once, whatever stands in them', () => {
  fc.assert(
    fc.property(anyExportable, (connections) => {
      const ids = featuresOf(connections).flatMap(({ properties }) => properties.connections.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(connections.map(({ id }) => id).toSorted());
    }),
  );
});

type Feature = { properties: { connections: { id: string }[] } };

function collectionOf(connections: Parameters<typeof exportedOf>[0]): Record<string, unknown> {
  const value: unknown = JSON.parse(joined(geoJsonParts(exportedOf(connections))));
  if (!isRecord(value)) throw new Error('The file holds no object.');
  return value;
}

const featuresOf = (connections: Parameters<typeof exportedOf>[0]) =>
  collectionOf(connections)['features'] as Feature[];

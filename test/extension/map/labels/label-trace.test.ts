import { expect, test } from 'vitest';
import { seenIn } from '../../../../extension/map/camera/seen.ts';
import type { TraceOptions } from '../../../../extension/map/trace.ts';
import type { Place } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { lima, newYork, sydney, tokyo, utrecht } from '../cities.ts';
import { markersFor, tracesFor } from '../draw-markers.ts';

const size = { width: 1000, height: 435, pixelsPerDegree: 2.6 };
const near = seenIn({ scale: 3, latitude: 52, longitude: 5 }, 'flat', size);

function labels(places: Place[], options: Partial<TraceOptions> = {}): string[] {
  const connections = places.map((place, i) => connectionWith({ id: String(i), place }));
  return tracesFor(markersFor(connections), options).flatMap((trace) => (trace.name === 'label' ? trace.text : []));
}

test('the countries that have connections are named, with home first', () => {
  expect(labels([tokyo, lima, sydney, newYork, newYork], { home: utrecht })).toEqual(
    ['You', 'United States', 'Australia', 'Japan', 'Peru'], // prettier-ignore
  );
});

test('twelve of them at most, those with the most connections', () => {
  const codes = ['NL', 'US', 'JP', 'PE', 'AU', 'BR', 'ZA', 'IN', 'CN', 'CA', 'AR', 'EG', 'KE', 'NO'];
  const places = codes.map((countryCode, i) =>
    placeWith({ countryCode, city: countryCode, latitude: (i % 4) * 30 - 45, longitude: Math.floor(i / 4) * 80 - 140 }),
  );
  const named = labels([...places, ...places.slice(-1)]);
  expect(named).toHaveLength(12);
  expect(named[0]).toBe('Norway');
});

test('cities are named once they are near', () => {
  expect(labels([utrecht])).toEqual(['Netherlands']);
  expect(labels([utrecht], { seen: near })).toEqual(['Utrecht', 'Netherlands']);
});

test('a name from a database that could be markup is not drawn', () => {
  for (const city of ['<b>Delft</b>', 'Delft&lt;', 'a=b']) {
    expect(labels([placeWith({ ...utrecht, city })], { seen: near })).toEqual(['Netherlands']);
  }
  expect(labels([placeWith({ ...utrecht, city: "'s-Hertogenbosch (Östlich)" })], { seen: near })[0]).toContain(
    'Hertogen',
  );
});

test('what is off the screen takes no name from what is on it', () => {
  expect(labels([tokyo, lima, utrecht], { seen: near })).toEqual(['Utrecht', 'Netherlands']);
});

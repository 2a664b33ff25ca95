import { expect, test } from 'vitest';
import { pixelsPerDegree } from '../../../../extension/map/camera/latitude-range.ts';
import { wholeWorld } from '../../../../extension/map/camera/map-view.ts';
import { seenIn } from '../../../../extension/map/camera/seen.ts';
import { mapThemes } from '../../../../extension/map/colours/map-theme.ts';
import { placedTraces } from '../../../../extension/map/placed-traces.ts';
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

test('on a low map no name is moved from where it was given room', () => {
  const low = { width: 640, height: 165, pixelsPerDegree: pixelsPerDegree('natural-earth', 640, 165) };
  const seen = seenIn(wholeWorld, 'natural-earth', low);
  const oslo = placeWith({ city: 'Oslo', countryCode: 'NO', latitude: 59.9, longitude: 10.7 });
  const drawn = tracesFor(markersFor([connectionWith({ place: oslo }), connectionWith({ id: '2', place: utrecht })]), {
    home: { latitude: 58.5, longitude: 6 },
    projection: 'natural-earth',
    seen,
  });
  const label = drawn.find((trace) => trace.name === 'label');
  expect(label && 'text' in label ? label.text : []).toContain('You');
  const placed = placedTraces({
    ...{ traces: drawn, projection: 'natural-earth', view: wholeWorld, theme: mapThemes.light },
    aspect: 640 / 165,
  });
  expect(placed.find((trace) => trace.name === 'label')).toEqual(label);
});

import { expect, test } from 'vitest';
import { darkMap } from '../../../extension/map/map-theme.ts';
import { markersOf } from '../../../extension/map/markers-of.ts';
import { placeId } from '../../../extension/map/place-id.ts';
import { placesOf } from '../../../extension/map/places-of.ts';
import { sameTraces } from '../../../extension/map/same-traces.ts';
import { tracesOf, type MapTrace } from '../../../extension/map/traces-of.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionWith } from '../connection.ts';
import { placeWith } from '../connections.ts';

const city = connectionWith({ id: '1', place: placeWith() });
const country = connectionWith({ id: '2', place: placeWith({ countryCode: 'NO', precision: 'country', city: null }) });
const closed = connectionWith({ id: '3', place: placeWith({ city: 'Delft' }), closedAtMs: 1 });

test('cities, countries and what has closed look different', () => {
  const drawn = draw([city, country, closed]).filter(({ lat }) => lat.length > 0);
  expect(drawn.map(({ name }) => name)).toEqual(['faded', 'area', 'point']);
  expect(new Set(drawn.map(({ marker }) => `${marker.symbol} ${marker.color}`)).size).toBe(3);
});

test('there are always as many traces, so that Plotly keeps its elements', () => {
  expect(draw([])).toHaveLength(draw([city, country, closed]).length);
});

test('a marker grows with its connections, up to a limit', () => {
  const size = (count: number) => points(Array.from({ length: count }, () => city)).marker.size[0] ?? 0;
  expect(size(1)).toBeLessThan(size(10));
  expect(size(10)).toBeLessThan(size(100));
  expect(size(1000)).toBe(size(100_000));
});

test('what is not selected steps back', () => {
  const other = connectionWith({ id: '4', place: placeWith({ city: 'Delft' }) });
  const { customdata, marker } = points([city, other], new Set([placeId(placeWith())]));
  const selected = customdata.indexOf(placeId(placeWith()));
  expect(marker.opacity[selected]).toBeGreaterThan(marker.opacity[1 - selected] ?? 1);
});

test('Plotly, which reads markup in text, is given no text to draw', () => {
  const evil = connectionWith({ processName: '<img src=x>', place: placeWith({ city: '<b>Delft</b>' }) });
  const trace = points([evil]);
  expect(trace).toMatchObject({ mode: 'markers', hoverinfo: 'none' });
  expect(Object.keys(trace)).not.toContain('text');
});

test('the same connections are drawn once, one more is drawn again', () => {
  expect(sameTraces(draw([city]), draw([{ ...city }]))).toBe(true);
  expect(sameTraces(draw([city]), draw([city, country]))).toBe(false);
});

function draw(connections: Connection[], selected: ReadonlySet<string> = new Set()): MapTrace[] {
  return tracesOf(markersOf(placesOf(connections)), { theme: darkMap, selected, scale: 1 });
}

function points(connections: Connection[], selected: ReadonlySet<string> = new Set()): MapTrace {
  const trace = draw(connections, selected).find(({ name }) => name === 'point');
  if (trace === undefined) throw new Error('expected a trace of points');
  return trace;
}

import { expect, test } from 'vitest';
import baseMap from '../../../../extension/public/map/world_110m.json' with { type: 'json' };
import centres from '../../../../native-host/location/country-centres.json' with { type: 'json' };
import { alpha3Of, countryCodes } from '../../../../extension/text/countries.ts';
import type { Facts } from '../../../../extension/facts/facts-of.ts';
import type { Highlight } from '../../../../extension/map/markers/highlight.ts';
import { placeId } from '../../../../extension/connection/place-id.ts';
import type { MapTrace, PointTrace } from '../../../../extension/map/trace.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { factsWith, markersFor, tracesFor } from '../draw-markers.ts';

const city = connectionWith({ id: '1', place: placeWith() });
const country = connectionWith({
  id: '2',
  place: placeWith({ countryCode: 'NO', precision: 'country', latitude: 60 }),
});
const closed = connectionWith({ id: '3', place: placeWith({ city: 'Oslo', latitude: 59 }), closedAtMs: 7000 });
const home = { latitude: 0, longitude: 0 };

test('a country is tinted and has a marker of a different shape from a city', () => {
  const traces = tracesFor(markersFor([city, country]));
  expect(traces.find(({ type }) => type === 'choropleth')).toMatchObject({ locations: ['NOR'] });
  expect(new Set(points(traces, 'marker').marker.symbol)).toEqual(new Set(['circle', 'diamond']));
});

test('a country without a shape on the base map has a mark of its own', () => {
  const shapes = new Set(JSON.stringify(baseMap.objects.countries.geometries).match(/(?<="id":")\w+/g));
  const shapeless = countryCodes().filter((code) => !shapes.has(alpha3Of(code) ?? ''));
  expect(shapeless).toContain('XK');
  expect(shapeless.length).toBeGreaterThan(50);
  const located = new Map(Object.entries(centres));
  for (const countryCode of shapeless) {
    const [latitude = NaN, longitude = NaN] = located.get(countryCode) ?? [];
    const place = placeWith({ countryCode, city: null, region: null, precision: 'country', latitude, longitude });
    const marks = points(tracesFor(markersFor([connectionWith({ id: countryCode, place })])), 'marker');
    expect([countryCode, marks.lat, marks.lon, marks.marker.symbol]).toEqual(
      [countryCode, [latitude], [longitude], ['diamond']], // prettier-ignore
    );
  }
});

test('a place fades from the moment that its last connection closes; open ones beside closed ones do not', () => {
  expect(points(tracesFor(markersFor([closed])), 'faded')).toMatchObject({ meta: [7000] });
  const beside = tracesFor(markersFor([city, { ...city, id: '4', closedAtMs: 8000 }]));
  expect(beside).toStrictEqual(tracesFor(markersFor([city])));
});

test('attempts, established and closed connections look different', () => {
  const states = [{ state: 'SYN_SENT' }, { state: 'ESTABLISHED' }, { closedAtMs: 7000 }] as const;
  const styles = states.map((fields) => {
    const name = 'closedAtMs' in fields ? 'faded' : 'marker';
    const { symbol, color } = points(tracesFor(markersFor([{ ...city, ...fields }])), name).marker;
    return `${String(symbol[0])} ${String(color[0])}`;
  });
  expect(new Set(styles).size).toBe(3);
});

test('a place in doubt is hollow', () => {
  const sure = tracesFor(markersFor([city]));
  const doubtful = tracesFor(markersFor([city], { factsOf: () => factsWith({ anycast: 'Example' }) }));
  expect(points(doubtful, 'marker').marker.color).not.toEqual(points(sure, 'marker').marker.color);
});

test('nothing but count, category, doubt and precision shows on a marker', () => {
  const seen = (fields: Partial<Connection>, facts = factsWith()) =>
    tracesFor(markersFor([{ ...city, ...fields }], { factsOf: () => facts }));
  const usual = seen({}).map((trace) => ({ ...trace, meta: null }));
  const others = [
    seen({ firstSeenMs: -9_000_000 }),
    seen({ state: 'CLOSE_WAIT' }),
    seen({}, factsWith({ outlier: 'country' })),
    seen({}, factsWith({ isNew: true })),
  ];
  for (const other of others) expect(other.map((trace) => ({ ...trace, meta: null }))).toStrictEqual(usual);
});

test('arcs go from home to open connections, and there are none without a home', () => {
  const markers = markersFor([city, closed]);
  expect(tracesFor(markers).some(({ name }) => name === 'arc')).toBe(false);
  expect(tracesFor(markers, { home }).find(({ name }) => name === 'arc')).toMatchObject({ lat: [0, 52.09, null] });
});

test('there are never more than 40 arcs, to the busiest', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    connectionWith({ id: String(i), place: placeWith({ city: String(i), longitude: i - 150 }) }),
  );
  const arcs = tracesFor(markersFor(many), { home }).filter(({ name }) => name === 'arc');
  expect(arcs.flatMap((trace) => ('lat' in trace ? trace.lat : []))).toHaveLength(3 * 40);
});

test('a marker grows with its connections and says how many they are', () => {
  const trace = (count: number) =>
    points(tracesFor(markersFor([...Array(count).keys()].map((id) => ({ ...city, id: String(id) })))), 'marker');
  const size = (count: number) => trace(count).marker.size[0] ?? 0;
  expect([size(1), size(10), size(100)]).toEqual([size(1), size(10), size(100)].sort((a, b) => a - b));
  expect(trace(12).text).toEqual(['12']);
  expect(trace(1).text).toEqual(['']);
});

test('everything that is not selected is dimmed', () => {
  const other = connectionWith({ id: '4', place: placeWith({ city: 'Lima', latitude: -12 }) });
  const { customdata, marker } = points(
    tracesFor(markersFor([city, other]), { selected: new Set([placeId(placeWith())]) }),
    'marker',
  );
  const selected = customdata.indexOf(placeId(placeWith()));
  expect(marker.opacity[selected]).toBeGreaterThan(marker.opacity[1 - selected] ?? 1);
});

test.each<[Exclude<Highlight, 'off'>, Partial<Facts>, Partial<Connection>]>([
  ['doubtful', { anycast: 'Example' }, {}],
  ['outlier', { outlier: 'country' }, {}],
  ['closed', {}, { closedAtMs: 7000 }],
])('highlighting %s dims the rest and its arcs', (highlight, facts, fields) => {
  const lima = placeWith({ city: 'Lima', latitude: -12 });
  const connections = [
    city,
    connectionWith({ id: 'lima', place: lima }),
    connectionWith({ id: 'x', place: lima, ...fields }),
  ];
  const markers = markersFor(connections, { factsOf: ({ id }) => factsWith(id === '1' ? {} : facts) });
  const traces = tracesFor(markers, { highlight, home });
  const { customdata, marker } = points(traces, 'marker');
  expect(marker.opacity).toEqual(customdata.map((id) => (id === placeId(lima) ? 1 : 0.25)));
  expect(traces.find(({ name }) => name === 'arc')).toMatchObject({ lat: [0, -12, null] });
});

test('Plotly, which interprets markup, gets only counts and plain names as text', () => {
  const evil = connectionWith({ processName: '<img src=x>', place: placeWith({ city: '<b>Delft</b>' }) });
  const texts = tracesFor(markersFor([evil, { ...evil, id: '2' }])).flatMap((trace) =>
    'text' in trace ? trace.text : [],
  );
  expect(texts).toEqual(['2', 'Netherlands']);
});

test('no trace without points is passed to Plotly, except that of the markers', () => {
  expect(tracesFor(markersFor([city]), { home }).map(({ name }) => name)).toEqual(['arc', 'marker', 'label', 'home']);
});

test('without any markers there is their trace all the same, or Plotly would draw no world', () => {
  expect(tracesFor([]).map(({ name }) => name)).toEqual(['marker']);
});

test('the same connections are drawn once, one more is drawn again', () => {
  const draw = (connections: Connection[]) => tracesFor(markersFor(connections));
  expect(draw([{ ...city }])).toStrictEqual(draw([city]));
  expect(draw([city, country])).not.toStrictEqual(draw([city]));
});

function points(traces: MapTrace[], name: PointTrace['name']): PointTrace {
  const trace = traces.find((each) => each.name === name);
  if (trace === undefined || !('marker' in trace) || trace.type !== 'scattergeo') throw new Error(`no points ${name}`);
  return trace;
}

test('a large window enlarges markers, their counts and signs alike, and moves none', () => {
  const markers = markersFor([city, country, { ...city, id: '4' }]);
  const [usual, large] = [tracesFor(markers, { home }), tracesFor(markers, { home, scale: 1.25 })];
  for (const name of ['marker', 'home'] as const) {
    expect(points(large, name).marker.size).toEqual(points(usual, name).marker.size.map((size) => 1.25 * size));
    expect(points(large, name).lat).toEqual(points(usual, name).lat);
  }
  expect(points(large, 'marker').textfont?.size).toBe(1.25 * (points(usual, 'marker').textfont?.size ?? 0));
});

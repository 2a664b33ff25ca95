import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overviewOf } from '../../../extension/overview/overview-of.ts';
import { totalsOf } from '../../../extension/connection/totals-of.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { anyConnections, placeWith } from '../connections.ts';

test('it shows the totals of the full tab', () => {
  fc.assert(
    fc.property(anyConnections, (connections) => {
      expect(overviewOf(connections).totals).toEqual(totalsOf(connections));
    }),
  );
});

test('programs and countries with the most open connections come first, and closed ones not at all', () => {
  const place = placeWith({ city: 'Delft' });
  const connections = [
    connectionWith({ id: '1', processName: 'ssh', place: placeWith({ countryCode: 'CH' }) }),
    connectionWith({ id: '2', processName: 'curl', place }),
    connectionWith({ id: '3', processName: 'curl', place: placeWith({ city: 'Utrecht' }) }),
    connectionWith({ id: '4', processName: 'gone', place: placeWith({ countryCode: 'SE' }), closedAtMs: 1000 }),
    connectionWith({ id: '5', processName: 'server', direction: 'listening' }),
    connectionWith({ id: '6', processName: 'curl', place: null }),
  ];
  const { programs, countries } = overviewOf(connections);
  expect(programs).toEqual([
    { program: 'curl', open: 3 },
    { program: 'ssh', open: 1 },
  ]);
  expect(countries).toEqual([
    { countryCode: 'NL', open: 2 },
    { countryCode: 'CH', open: 1 },
  ]);
});

test('it stays small, however many connections there are', () => {
  const connections = Array.from({ length: 10_000 }, (_, id) => {
    const place = placeWith({ city: `City ${id % 3000}`, latitude: (id % 140) - 60, longitude: (id % 360) - 180 });
    return connectionWith({ id: String(id), processName: `program-${id % 500}`, place });
  });
  expect(JSON.stringify(overviewOf(connections)).length).toBeLessThan(40_000);
});

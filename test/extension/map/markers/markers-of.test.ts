import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { factsWith, markersFor } from '../draw-markers.ts';

const at = (fields: Partial<Connection>) => connectionWith({ place: placeWith(), ...fields });

test.each<[string, Partial<Connection>[], string]>([
  ['one is established', [{ state: 'ESTABLISHED' }, { state: 'SYN_SENT' }], 'open'],
  ['it is UDP, which has no states', [{ state: null, protocol: 'udp' }], 'open'],
  ['all wait for an answer', [{ state: 'SYN_SENT' }, { state: 'SYN_SENT' }], 'attempt'],
  ['one asks and one is asked', [{ state: 'SYN_SENT' }, { state: 'SYN_RECEIVED' }], 'attempt'],
  ['all are closing', [{ state: 'FIN_WAIT_2' }, { state: 'CLOSE_WAIT' }], 'closing'],
  ['all have closed', [{ state: 'TIME_WAIT', closedAtMs: 9000 }], 'closed'],
  ['it closed without an answer', [{ state: 'SYN_SENT', closedAtMs: 9000 }], 'attempt'],
  ['its caller never came back', [{ state: 'SYN_RECEIVED', closedAtMs: 9000 }], 'attempt'],
])('a marker where %s', (_, connections, phase) => {
  const [marker] = markersFor(connections.map((fields, id) => at({ id: String(id), ...fields })));
  expect(marker?.phase).toBe(phase);
});

test('a marker has the colour of most of its connections, and shows that there are others', () => {
  const colours = ['#111111', '#222222', '#222222'];
  const [marker] = markersFor(
    colours.map((id) => at({ id, processName: id })),
    { categoryOf: ({ processName }) => ({ id: processName ?? '', label: '', colour: processName ?? '' }) },
  );
  expect(marker).toMatchObject({ mixed: true, category: { colour: '#222222' } });
});

test.each([
  ['more than half is of one', ['a', 'a', 'b'], 'a'],
  ['no more than half is of one', ['a', 'b'], 'mixed'],
  ['there are many', ['a', 'a', 'b', 'c', 'd'], 'mixed'],
  ['there is but one', ['a'], 'a'],
])('where %s, a marker that may be mixed says so', (_, programs, id) => {
  const [marker] = markersFor(
    programs.map((processName, index) => at({ id: String(index), processName })),
    {
      categoryOf: ({ processName }) => ({ id: processName ?? '', label: '', colour: '' }),
      mixed: { id: 'mixed', label: 'Several programs', colour: '#666666' },
    },
  );
  expect(marker?.category.id).toBe(id);
});

test('a place is in doubt when every open connection to it is ruled out', () => {
  const impossible = { kind: 'impossible', distanceKm: 9000, farthestKm: 1200, minRttMs: 8 } as const;
  const both = [at({ id: '1' }), at({ id: '2' })];
  const some = markersFor(both, { factsOf: ({ id }) => factsWith(id === '1' ? { reach: impossible } : {}) });
  const all = markersFor(both, {
    factsOf: ({ id }) => factsWith(id === '1' ? { reach: impossible } : { anycast: 'X' }),
  });
  expect([some[0]?.doubtful, all[0]?.doubtful]).toEqual([false, true]);
});

test.each([
  [5_000, 'short'],
  [600_000, 'minutes'],
  [7_200_000, 'hours'],
])('after %i ms a session counts as %s', (nowMs, age) => {
  expect(markersFor([at({ firstSeenMs: 0 })], { nowMs })[0]?.age).toBe(age);
});

test.each([
  [100, 0],
  [20_000, 1],
  [2_000_000, 3],
])('%i bytes a second are traffic of step %i', (receivedPerS, traffic) => {
  const rates = new Map([['1', { sentPerS: 0, receivedPerS }]]);
  expect(markersFor([at({ id: '1' })], { rates })[0]?.traffic).toBe(traffic);
});

test('the remaining place of a cluster is drawn at its own position', () => {
  const [marker] = markersFor([at({ place: placeWith({ latitude: 10, longitude: 20 }) })]);
  expect(marker).toMatchObject({ latitude: 10, longitude: 20, kind: 'point' });
});

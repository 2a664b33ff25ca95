import { expect, test } from 'vitest';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { colourScheme } from '../../../../extension/map/colours/colours-of.ts';
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
  ['60 % are of one', ['a', 'a', 'a', 'b', 'b'], 'a'],
  ['fewer than 60 % are of one', ['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'], 'mixed'],
  ['there are many', ['a', 'a', 'b', 'c', 'd'], 'mixed'],
  ['there is but one', ['a'], 'a'],
])('where %s, a marker has its colour or says that it is mixed', (_, programs, id) => {
  const [marker] = markersFor(
    programs.map((processName, index) => at({ id: String(index), processName })),
    {
      categoryOf: ({ processName }) => ({ id: processName ?? '', label: '', colour: '' }),
    },
  );
  expect(marker?.category.id).toBe(id);
});

const byState = (...connections: Partial<Connection>[]) => {
  const places = connections.map((fields, id) => at({ id: String(id), ...fields }));
  const { categoryOf, mixed, urgent } = colourScheme('state', places, () => factsWith(), 'light');
  return markersFor(places, { categoryOf, mixed, urgent })[0]?.category.label;
};
const established = Array.from({ length: 9 }, (): Partial<Connection> => ({ state: 'ESTABLISHED' }));

test('by state a failed attempt wins over one that is connecting, and that over any number of established ones', () => {
  expect(byState(...established)).toBe('Established');
  expect(byState(...established, { state: 'SYN_SENT' })).toBe('Connecting');
  expect(byState(...established, { state: 'SYN_SENT' }, { state: 'SYN_SENT', closedAtMs: 9000 })).toBe('Failed');
  expect(byState(...established, { state: 'TIME_WAIT', closedAtMs: 9000 })).toBe('Established');
  expect(byState(...established, ...established.map(() => ({ state: null, protocol: 'udp' as const })))).toBe(
    'Several states',
  );
});

test('by newness one new connection among many known ones is in sight', () => {
  const places = ['a', 'b', 'c', 'd'].map((id) => at({ id }));
  const facts = ({ id }: Connection) => factsWith({ isNew: id === 'c' });
  const { categoryOf, mixed, urgent } = colourScheme('newness', places, facts, 'light');
  const [marker] = markersFor(places, { categoryOf, mixed, urgent, factsOf: facts });
  expect(marker).toMatchObject({ mixed: true, category: { id: 'newness:new' } });
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

test('the remaining place of a cluster is drawn at its own position', () => {
  const [marker] = markersFor([at({ place: placeWith({ latitude: 10, longitude: 20 }) })]);
  expect(marker).toMatchObject({ latitude: 10, longitude: 20, kind: 'point' });
});

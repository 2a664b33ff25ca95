import { expect, test } from 'vitest';
import { mapNoteOf } from '../../../../extension/page/map/map-note.tsx';
import { defaultSettings } from '../../../../extension/contract/settings.ts';
import type { Connection } from '../../../../native-host/protocol.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const running = { kind: 'running', version: '0.1.0', platform: 'linux', source: 'netlink' } as const;
const shownWith = (...connections: Connection[]) => ({
  ...{ host: running, settings: defaultSettings, takenAtMs: 1 },
  connections: new Map(connections.map((connection) => [connection.id, connection])),
});
const empty = { shown: shownWith(), isNow: true, hasHome: true, hasMarkers: false };

test('a map without home says how to get arcs, but not in a file', () => {
  const drawn = { ...empty, hasHome: false, hasMarkers: true };
  expect(mapNoteOf(drawn)).toBe('emptyMapNoHome');
  expect(mapNoteOf({ ...drawn, hasHome: true })).toBeNull();
  expect(mapNoteOf({ ...drawn, shown: { ...shownWith(), settings: null } })).toBeNull();
});

test('a map without markers says that nothing leads to the Internet', () => {
  expect(mapNoteOf(empty)).toBe('emptyMap');
  expect(mapNoteOf({ ...empty, shown: shownWith(connectionWith({ scope: 'loopback' })) })).toBe('emptyMap');
});

test.each([
  ['a search hides what there is, or no database knows it', { shown: shownWith(connectionWith({})) }],
  ['nothing has been read', { shown: { ...shownWith(), takenAtMs: null } }],
  ['the host is gone', { shown: { ...shownWith(), host: { kind: 'stopped' } as const } }],
  ['another moment is shown', { isNow: false }],
])('it does not say so where %s', (_, fields) => {
  expect(mapNoteOf({ ...empty, ...fields })).toBeNull();
});

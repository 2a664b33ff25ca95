import { expect, test } from 'vitest';
import { overviews } from '../../../extension/overview/overviews.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';
import { exitAt, exitKnown, familyWith } from '../exit-known.ts';
import { egressWith } from '../map/egress.ts';
import { defaultSettings } from '../../../extension/contract/settings.ts';

const noTunnel = egressWith();

const state: AppState = {
  ...initialState,
  takenAtMs: 5000,
  connections: new Map(
    [
      connectionWith({ id: '1', processName: 'firefox', place: placeWith() }),
      connectionWith({ id: '2', processName: 'firefox', remotePort: 53 }),
      connectionWith({ id: '3', processName: 'ssh', remotePort: 22 }),
    ].map((connection) => [connection.id, connection]),
  ),
};

test('before the first poll there is none, not an empty one', () => {
  expect(overviews()(initialState, '')).toBeNull();
});

test.each([
  ['', 3],
  ['firefox', 2],
  ['program:firefox port:53', 1],
  ['-program:firefox', 1],
  ['country:NL', 1],
  ['is:outlier', 0],
  ['nothing like it', 0],
])('a search for “%s” counts %i connections', (query, count) => {
  expect(overviews()(state, query)?.totals.connections).toBe(count);
});

test('it is computed once while nothing changes', () => {
  const overview = overviews();
  expect(overview({ ...state, takenAtMs: 6000 }, 'ssh')).toBe(overview(state, 'ssh'));
});

test('searches for exit and home work as in the full tab', () => {
  const far = placeWith({ countryCode: 'AU', city: 'Sydney', latitude: -33.9, longitude: 151.2, accuracyRadiusKm: 20 });
  const connections = new Map([['1', connectionWith({ id: '1', place: far, minRttMs: 18 })]]);
  const atHome = { ...state, connections, egress: noTunnel, settings: defaultSettings };
  const count = overviews();
  const impossible = (now: AppState) => count(now, 'is:impossible')?.totals.connections;
  expect(impossible(atHome)).toBe(0);
  expect(
    impossible({ ...atHome, exit: exitKnown({ ipv4: familyWith({ exit: exitAt() }) }, { egress: noTunnel }) }),
  ).toBe(1);
  expect(impossible(atHome)).toBe(0);
  const home = { kind: 'place' as const, latitude: 52.4, longitude: 4.9 };
  expect(impossible({ ...atHome, settings: { ...defaultSettings, home } })).toBe(1);
});

test('a name that the computer has from now on is found at once', () => {
  const count = overviews();
  const found = (now: AppState) => count(now, 'host:printer')?.totals.connections;
  const connections = new Map([['1', connectionWith({ id: '1', remoteAddress: '192.168.0.9' })]]);
  const before = { ...state, connections };
  expect(found(before)).toBe(0);
  const names = [{ address: '192.168.0.9', name: 'printer.home', source: 'hosts-file' as const, seenAtMs: null }];
  expect(found({ ...before, names })).toBe(1);
  expect(found(before)).toBe(0);
});

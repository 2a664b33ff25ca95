import { expect, test } from 'vitest';
import { queryForCountry, queryForPlace, queryForProgram, queryForTab } from '../../../extension/popup/query-for.ts';
import { overviews } from '../../../extension/overview/overviews.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

/** Ids of the open connections that a query finds. */
function found(query: string, connections: Connection[], more: Partial<AppState> = {}): number | undefined {
  const known = {
    ...initialState,
    ...more,
    takenAtMs: 0,
    connections: new Map(connections.map((each) => [each.id, each])),
  };
  return overviews()(known, query)?.totals.connections;
}

test.each(['firefox', 'Web Content', 'a "quoted" one', '-minus', 'برنامج', 'none of it'])(
  'the program “%s” is found, and no other with it in its name',
  (name) => {
    const one = connectionWith({ id: '1', processName: name });
    const other = connectionWith({ id: '2', processName: `${name} helper` });
    expect(found(queryForProgram(name), [one, other])).toBe(1);
  },
);

test('connections of an unknown program are found', () => {
  const connections = [connectionWith({ id: '1' }), connectionWith({ id: '2', processName: 'curl' })];
  expect(found(queryForProgram(null), connections)).toBe(1);
});

test('the connections of a tab are found by its number, and no other’s', () => {
  const [one, other] = ['192.0.2.1', '192.0.2.2'].map((remoteAddress) =>
    connectionWith({ id: remoteAddress, remoteAddress, remotePort: 443, pid: 7, firstSeenMs: 0 }),
  );
  if (one === undefined || other === undefined) throw new Error('no connections');
  const times = { firstAtMs: 0, lastAtMs: 0, count: 1 };
  const sites = [
    { host: 'a.example', address: '192.0.2.1', port: 443, tabId: 1, ...times },
    { host: 'b.example', address: '192.0.2.2', port: 443, tabId: 12, ...times },
  ];
  expect(found(queryForTab(1), [one, other], { sites, browserPids: [7] })).toBe(1);
  expect(found(queryForTab(2), [one, other], { sites, browserPids: [7] })).toBe(0);
  expect(found('tab:none', [one, other], { sites, browserPids: [] })).toBe(2);
  expect(found('-tab:12 tab:>0', [one, other], { sites, browserPids: [7] })).toBe(1);
});

test('a country is found by its code', () => {
  expect(queryForCountry('JP')).toBe('country:JP');
});

test('a place is found by its city in its country, or by the country alone where no city is known', () => {
  expect(queryForPlace({ city: 'New York', countryCode: 'US' })).toBe('city:"=New York" country:US');
  expect(queryForPlace({ city: null, countryCode: 'NO' })).toBe('country:NO');
});

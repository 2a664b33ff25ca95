import { expect, test } from 'vitest';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { defaultSettings } from '../../../extension/contract/settings.ts';
import { updatesOf } from '../../../extension/store/updates-of.ts';
import type { Evidence } from '../../../extension/exit/evidence.ts';
import type { Verdict } from '../../../extension/exit/verdict.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { familyWith } from '../exit-known.ts';

const noRoute = familyWith({ kind: 'no-route' });
const noVerdict: Verdict = {
  ...{ ipv4: noRoute, ipv6: noRoute, overall: 'unknown', exit: null },
  ...{ expected: [], leaks: [], contradictions: [] },
};
const noEvidence: Evidence = {
  ...{ hostResponds: false, egress: null, outside: [], tunnelTalk: [], tunnelEndpoints: [], leaving: [], ipsec: [] },
  ...{ localResolvers: [], ownAddresses: [], pops: null, check: null, proxy: null },
};

test.each([0, 1, 1000, 2500])('a page that attaches receives all of %i connections', (count) => {
  const connections = Array.from({ length: count }, (_, index) => connectionWith({ id: String(index) }));
  const state: AppState = {
    host: { kind: 'crashed' },
    settings: { ...defaultSettings, watching: false },
    egress: {
      ...{ takenAtMs: 5, ipv4: null, ipv6: null, interfaces: [], nameServers: [], tunnelEndpoints: [], ipsec: null },
      ...{ interfaceCount: 0, nameServerCount: 0, tunnelEndpointCount: 0, reasons: [] },
      ...{ resolver: 'other', bypasses: [], bypassCount: 0 },
    },
    exit: { verdict: noVerdict, evidence: noEvidence, history: [], checking: false },
    databases: [],
    sites: [{ host: 'a.example', address: '192.0.2.7', port: 443, tabId: 1, firstAtMs: 1, lastAtMs: 2, count: 1 }],
    browserPids: [4242],
    names: [{ address: '192.0.2.7', name: 'nas', source: 'hosts-file', seenAtMs: null }],
    updateTimer: true,
    problems: [{ code: 'owners-hidden', sockets: 2 }],
    takenAtMs: 5000,
    connections: new Map(connections.map((connection) => [connection.id, connection])),
    rates: new Map([['1', { sentPerS: 5, receivedPerS: 0 }]]),
    hour: {
      sinceMs: 2000,
      closed: connections.map((connection) => ({ connection: { ...connection, closedAtMs: 3000 }, stateChanges: [] })),
      stateChanges: new Map([['1', [{ untilMs: 4000, state: 'SYN_SENT' }]]]),
      samples: [{ sinceMs: 2000, atMs: 5000, connections: 1, countries: 0, bytesSent: null, bytesReceived: null }],
      arriving: [],
    },
    cleared: null,
    arriving: [],
  };
  expect(updatesOf(state).reduce(applyUpdate, initialState)).toEqual(state);
});

test('before the first poll there is no snapshot, not an empty one', () => {
  expect(updatesOf(initialState).map(({ type }) => type)).not.toContain('snapshot');
});

import { expect, test } from 'vitest';
import { tabSummary } from '../../../extension/overview/tab-summary.ts';
import { connectionHosts } from '../../../extension/sites/connection-hosts.ts';
import type { SeenHost } from '../../../extension/sites/seen-host.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { placeWith } from '../connections.ts';

const browserPid = 7;
const seen = (host: string, address: string, tabId: number): SeenHost => ({
  ...{ host, address, port: 443, tabId, firstAtMs: 5_000, lastAtMs: 5_000, count: 1 },
});
const to = (remoteAddress: string, countryCode: string, organisation: string | null, pid = browserPid) =>
  connectionWith({
    ...{ id: `${remoteAddress} ${pid}`, remoteAddress, remotePort: 443, pid, firstSeenMs: 4_000 },
    ...{ place: placeWith({ countryCode }), network: { asn: 64_500, organisation } },
  });

const sites = [
  seen('www.example', '192.0.2.1', 12),
  seen('www.example', '192.0.2.2', 12),
  seen('cdn.example', '192.0.2.2', 12),
  seen('cdn.example', '192.0.2.3', 12),
  seen('mail.example', '192.0.2.4', 13),
];
const connections = new Map(
  [
    to('192.0.2.1', 'NL', 'One'),
    to('192.0.2.2', 'DE', 'One'),
    to('192.0.2.3', 'DE', null),
    to('192.0.2.4', 'FR', 'Mail'),
    to('192.0.2.1', 'US', 'Other', 8),
  ].map((connection) => [connection.id, connection]),
);
const summary = (tabId: number, from: SeenHost[] | null = sites) =>
  tabSummary(tabId, { sites: from, connections }, connectionHosts(from ?? [], [browserPid]));

test('names are counted once, and only connections of the browser that the tab had responses over', () => {
  expect(summary(12)).toEqual({ tabId: 12, hosts: 2, countries: 2, networks: 2 });
  expect(summary(13)).toEqual({ tabId: 13, hosts: 1, countries: 1, networks: 1 });
});

test('hosts whose connections have gone still count', () => {
  const closed = tabSummary(12, { sites, connections: new Map() }, connectionHosts(sites, [browserPid]));
  expect(closed).toEqual({ tabId: 12, hosts: 2, countries: 0, networks: 0 });
});

test('of a tab without responses there is none, nor where the browser tells of none', () => {
  expect(summary(14)).toBeNull();
  expect(summary(12, null)).toBeNull();
});

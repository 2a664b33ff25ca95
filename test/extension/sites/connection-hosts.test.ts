import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionHosts } from '../../../extension/sites/connection-hosts.ts';
import type { SeenHost } from '../../../extension/sites/seen-host.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const browser = 4242;
const nothing = { names: [], own: [], listed: [], others: [], tabIds: [] };
const address = '192.0.2.7';
const seen = (fields: Partial<SeenHost> = {}): SeenHost => ({
  ...{ host: 'example.org', address, port: 443, tabId: 1, firstAtMs: 100_000, lastAtMs: 200_000, count: 3, ...fields },
});
const connection = (fields: Partial<Connection> = {}) =>
  connectionWith({
    ...{ remoteAddress: address, remotePort: 443, pid: browser, firstSeenMs: 99_000, closedAtMs: null, ...fields },
  });
const hosts = (sites: SeenHost[], fields?: Partial<Connection>) =>
  connectionHosts(sites, [browser])(connection(fields));

describe('a connection of the browser', () => {
  test('has the name of the host that responded over it', () => {
    expect(hosts([seen()])).toEqual({
      ...{ names: ['example.org'], own: [{ name: 'example.org', seenAtMs: 200_000 }] },
      ...{ listed: [], others: [], tabIds: [1] },
    });
  });

  test('has all names at its address and port, the latest first, each once', () => {
    const sites = [seen(), seen({ host: 'b.example', lastAtMs: 300_000 }), seen({ tabId: 2, lastAtMs: 250_000 })];
    expect(hosts(sites).own).toEqual([
      { name: 'b.example', seenAtMs: 300_000 },
      { name: 'example.org', seenAtMs: 250_000 },
    ]);
  });

  test.each([
    ['at another port', {}, { remotePort: 8443 }],
    ['before it was opened', { lastAtMs: 100_000, firstAtMs: 100_000 }, { firstSeenMs: 110_000 }],
    ['after it had closed', {}, { closedAtMs: 99_999 }],
  ])('has only a hint of what responded %s', (_, site, fields) => {
    const { own, others } = hosts([seen(site)], fields);
    expect(own).toEqual([]);
    expect(others.map(({ name }) => name)).toEqual(['example.org']);
  });

  test('may be seen one look later than its first response', () => {
    expect(hosts([seen({ firstAtMs: 94_000, lastAtMs: 94_000 })]).own).toHaveLength(1);
  });
});

test("another program's connection to the same address has a hint, and no name", () => {
  expect(hosts([seen()], { pid: 7 })).toEqual({
    ...nothing,
    others: [{ name: 'example.org', seenAtMs: 200_000 }],
  });
  expect(hosts([seen()], { pid: null }).own).toEqual([]);
});

test('where the processes of the browser are not known, no connection is known to be its own', () => {
  expect(connectionHosts([seen()], [])(connection()).own).toEqual([]);
});

test('a name of the hosts file is that of any connection to the address, after those of the browser', () => {
  const nas = { address, name: 'nas.home', source: 'hosts-file', seenAtMs: null } as const;
  const hostsOf = connectionHosts(
    [seen(), seen({ host: 'nas.home' })],
    [browser],
    [nas, { address, name: 'of-a-newer-host', source: 'dns-cache', seenAtMs: 1 }],
  );
  expect(hostsOf(connection())).toMatchObject({ names: ['example.org', 'nas.home'], listed: [nas], others: [] });
  expect(hostsOf(connection({ pid: 7 }))).toMatchObject({ names: ['nas.home'], own: [], listed: [nas] });
  expect(hostsOf(connection({ pid: 7 })).others.map(({ name }) => name)).toEqual(['example.org']);
  expect(hostsOf(connection({ remoteAddress: '192.0.2.8' }))).toEqual(nothing);
});

describe('the tabs of a connection', () => {
  test('are those whose responses came over it, the latest first, each once', () => {
    const sites = [
      seen({ tabId: 4 }),
      seen({ tabId: 9, lastAtMs: 300_000 }),
      seen({ tabId: 4, host: 'b.example', lastAtMs: 100_000 }),
      seen({ tabId: -1, host: 'worker.example' }),
      seen({ tabId: 5, port: 80 }),
      seen({ tabId: 6, address: '192.0.2.8' }),
      seen({ tabId: 7, firstAtMs: 1, lastAtMs: 2 }),
    ];
    expect(hosts(sites).tabIds).toEqual([9, 4]);
    expect(hosts(sites, { pid: 7 }).tabIds).toEqual([]);
  });
});

test('another address has no names, and an address in a URL is none', () => {
  expect(hosts([seen({ address: '192.0.2.8' })])).toEqual(nothing);
  expect(hosts([seen({ host: address })])).toEqual({ ...nothing, tabIds: [1] });
  expect(hosts([seen()], { remoteAddress: null, remotePort: null })).toEqual(nothing);
});

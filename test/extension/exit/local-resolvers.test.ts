import { expect, test } from 'vitest';
import type { Connection } from '../../../native-host/protocol.ts';
import { localResolvers } from '../../../extension/exit/local-resolvers.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { egressWith, nowMs } from './evidence.ts';

const server = (address: string, name = 'lo') => ({ address, interface: name, asked: 'first' as const });
const egress = egressWith({ nameServers: [server('127.0.0.1'), server('10.2.0.1', 'wg0')] });

const dnsmasq: Partial<Connection> = { pid: 7, processName: 'dnsmasq', service: 'NetworkManager.service' };
const listener = (fields: Partial<Connection> = {}): Connection =>
  connectionWith({
    ...{ id: 'listener', protocol: 'udp', state: null, direction: 'listening', scope: 'unspecified' },
    ...{ localAddress: '127.0.0.1', localPort: 53, remoteAddress: null, remotePort: null },
    ...{ ...dnsmasq, ...fields },
  });
const query = (fields: Partial<Connection> = {}): Connection =>
  connectionWith({
    ...{ id: JSON.stringify(fields), protocol: 'udp', state: null, remoteAddress: '9.9.9.9', remotePort: 53 },
    ...{ interface: 'wlan0', ...dnsmasq, ...fields },
  });

const resolversOf = (...connections: Connection[]) => localResolvers(egress, connections, nowMs);
const upstreams = (...connections: Connection[]) =>
  resolversOf(...connections).flatMap((resolver) =>
    resolver.upstreams.map(({ interface: name, addresses }) => `${addresses.join()} by ${String(name)}`),
  );

test('is known by the socket that receives queries, and asks as its own sockets show', () => {
  expect(
    resolversOf(listener(), query(), query({ remoteAddress: '1.1.1.1', remotePort: 853, protocol: 'tcp' })),
  ).toEqual([
    {
      address: '127.0.0.1',
      program: 'dnsmasq',
      upstreams: [{ interface: 'wlan0', addresses: ['9.9.9.9', '1.1.1.1'] }],
    },
  ]);
});

test('only name servers on this computer are local, whichever address they have', () => {
  const own = egressWith({ nameServers: [server('192.168.1.7'), server('::1'), server('10.2.0.1', 'wg0')] });
  const any = listener({ localAddress: '0.0.0.0' });
  expect(localResolvers(own, [any], nowMs).map(({ address, program }) => [address, program])).toEqual([
    ['192.168.1.7', 'dnsmasq'],
    ['::1', null],
  ]);
  expect(localResolvers(null, [any], nowMs)).toEqual([]);
});

test('of two programs at port 53, that of the very address counts', () => {
  const other = listener({ id: 'other', localAddress: '0.0.0.0', pid: 8, processName: 'named' });
  expect(resolversOf(other, listener()).map(({ program }) => program)).toEqual(['dnsmasq']);
});

test('where the system hides the process, its unit tells', () => {
  const hidden = { pid: null, processName: null };
  expect(upstreams(listener(hidden), query(hidden))).toEqual(['9.9.9.9 by wlan0']);
  expect(upstreams(listener({ ...hidden, service: null }), query({ ...hidden, service: null }))).toEqual([]);
});

test('its packets leave where the route leads now, not where its address is', () => {
  expect(upstreams(listener(), query({ routeInterface: 'wg0' }))).toEqual(['9.9.9.9 by wg0']);
});

test.each<[why: string, fields: Partial<Connection>]>([
  ['of another program', { pid: 8 }],
  ['for something else', { remotePort: 80 }],
  ['to another program here', { remoteAddress: '127.0.2.1', scope: 'loopback' }],
  ['in another network namespace', { namespace: 'docker' }],
  ['that came from outside', { direction: 'incoming' }],
  ['that nobody accepted', { protocol: 'tcp', state: 'SYN_SENT' }],
  ['from before the routes changed', { closedAtMs: nowMs + 5, firstSeenMs: nowMs - 5 }],
])('a connection %s shows nothing', (_, fields) => {
  expect(upstreams(listener(), query(fields))).toEqual([]);
});

test('a query that is over still shows it, since they take milliseconds', () => {
  expect(upstreams(listener(), query({ closedAtMs: nowMs + 9, firstSeenMs: nowMs + 5 }))).toEqual(['9.9.9.9 by wlan0']);
});

test('a VPN program talks to its provider by HTTPS as well: that is no query', () => {
  const warp = { processName: 'warp-svc' };
  expect(upstreams(listener(warp), query({ ...warp, remotePort: 443 }))).toEqual([]);
  expect(upstreams(listener(warp), query(warp))).toEqual(['9.9.9.9 by wlan0']);
});

test('a resolver that asks the servers of all domains itself is told by a few of them', () => {
  const many = Array.from({ length: 3000 }, (_, n) =>
    query({ id: String(n), remoteAddress: `198.51.${n >> 8}.${n & 255}` }),
  );
  expect(resolversOf(listener(), ...many)[0]?.upstreams).toEqual([
    { interface: 'wlan0', addresses: ['198.51.0.0', '198.51.0.1', '198.51.0.2', '198.51.0.3', '198.51.0.4'] },
  ]);
});

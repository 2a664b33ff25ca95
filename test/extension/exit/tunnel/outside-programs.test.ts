import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connection, Egress } from '../../../../native-host/protocol.ts';
import { anyConnections } from '../../connections.ts';
import {
  egressWith,
  interfaces,
  interfaceWith,
  nowMs,
  outsideConnection,
  wifi,
  wifi6,
  wireguard6,
} from '../evidence.ts';
import { outsideAmong } from '../outside-among.ts';
import { endpoint } from '../situations.ts';

const outsideOf = (fields: Partial<Connection>, egress: Egress | null = egressWith()) =>
  outsideAmong([outsideConnection(fields)], egress);

test('a program that binds to another interface is outside the tunnel', () => {
  expect(outsideOf({ id: '7' })).toEqual([
    { program: 'curl', family: 4, interface: 'wlan0', excludedBy: null, connectionIds: ['7'] },
  ]);
});

test('a program that the user excluded in the VPN app is outside, though its socket has the tunnel’s address', () => {
  const excluded = { id: '7', interface: 'wg0', routeInterface: 'wg0', service: 'mullvad-exclusions' };
  expect(outsideOf({ ...excluded, processName: 'transmission' })).toEqual([
    { ...{ program: 'transmission', family: 4, interface: null }, excludedBy: 'Mullvad', connectionIds: ['7'] },
  ]);
  expect(outsideOf({ ...excluded, processName: null })).toMatchObject([{ program: null, excludedBy: 'Mullvad' }]);
  expect(outsideOf({ ...excluded, scope: 'private' })).toEqual([]);
});

test('programs are listed by family and interface, those with most connections first', () => {
  const egress = egressWith({
    ipv6: wireguard6,
    interfaces: [...interfaces, interfaceWith('eth0', 'ethernet')],
  });
  const connections = [
    outsideConnection({ id: '1' }),
    outsideConnection({ id: '2', family: 6, remoteAddress: '2001:db8::1' }),
    outsideConnection({ id: '3', interface: 'eth0' }),
    outsideConnection({ id: '4', processName: 'firefox' }),
    outsideConnection({ id: '5', processName: 'firefox' }),
    outsideConnection({ id: '6', processName: null }),
    outsideConnection({ id: '7', processName: null, service: 'some.service' }),
  ];
  expect(
    outsideAmong(connections, egress).map(({ program, family, interface: name, connectionIds }) =>
      [program, family, name, ...connectionIds].join(' '),
    ),
  ).toEqual([
    'firefox 4 wlan0 4 5',
    'curl 4 wlan0 1',
    'curl 6 wlan0 2',
    'curl 4 eth0 3',
    ' 4 wlan0 6',
    'some.service 4 wlan0 7',
  ]);
});

test.each<[why: string, fields: Partial<Connection>]>([
  ['UDP has no state', { protocol: 'udp', state: null }],
  ['who opened it is not known', { direction: 'unknown' }],
  ['its state is not told', { state: null }],
  ['the far end has closed, and this one still sends', { state: 'CLOSE_WAIT' }],
  ['this end has closed, and its last bytes are not confirmed', { state: 'FIN_WAIT_1' }],
  ['both ends close', { state: 'CLOSING' }],
  ['only its last bytes are not confirmed', { state: 'LAST_ACK' }],
  ['its own address is in the tunnel, and a rule leads it past', { interface: 'wg0', routeInterface: 'wlan0' }],
])('a connection counts where %s', (_, fields) => {
  expect(outsideOf(fields)).toHaveLength(1);
});

describe('nothing is outside', () => {
  test.each<[why: string, fields: Partial<Connection>]>([
    ['in the tunnel', { interface: 'wg0' }],
    ['from before the tunnel, and led into it now', { interface: 'wlan0', routeInterface: 'wg0' }],
    ['to this computer', { interface: 'lo', scope: 'loopback' }],
    ['in the local network', { scope: 'private' }],
    ['by an interface that is not known', { interface: null }],
    ['by an interface that is gone', { interface: 'usb0' }],
    ['that others opened', { direction: 'incoming' }],
    ['that is only tried', { state: 'SYN_SENT' }],
    ['that ends', { state: 'FIN_WAIT_2' }],
    ['that has closed', { closedAtMs: nowMs }],
    ['that only listens', { direction: 'listening', remoteAddress: null, state: 'LISTEN' }],
    ['in a container', { namespace: 'net:[4026532000]' }],
    ['of the family without a tunnel', { family: 6, remoteAddress: '2001:db8::1' }],
  ])('%s', (_, fields) => {
    expect(outsideOf(fields)).toEqual([]);
  });

  test.each<[why: string, egress: Egress | null]>([
    ['without a tunnel', egressWith({ ipv4: wifi })],
    ['while the egress is unknown', null],
    ['by an interface that is down', egressWith({ interfaces: interfaces.map((one) => ({ ...one, up: false })) })],
    ['with a tunnel for the other family', egressWith({ ipv4: wifi, ipv6: wireguard6 })],
    ['by IPv4, while only IPv6 leaves by Wi-Fi', egressWith({ ipv4: null, ipv6: wifi6 })],
  ])('%s', (_, egress) => {
    expect(outsideOf({}, egress)).toEqual([]);
  });

  test('except the connection to the tunnel endpoint', () => {
    const connections = [outsideConnection({ remoteAddress: endpoint.address })];
    expect(outsideAmong(connections, egressWith(), [endpoint])).toEqual([]);
  });
});

test('a program with many far ends that uses the host route of a tunnel endpoint is outside, its owner is not', () => {
  const others = Array.from({ length: 4 }, (_, index) =>
    outsideConnection({
      id: `in ${index}`,
      interface: 'wg0',
      remoteAddress: `192.0.2.${index}`,
      processName: 'firefox',
    }),
  );
  const toEndpoint = (processName: string | null) =>
    outsideAmong([...others, outsideConnection({ remoteAddress: endpoint.address, processName })], egressWith(), [
      endpoint,
    ]).map(({ program }) => program);
  expect(toEndpoint('firefox')).toEqual(['firefox']);
  expect(toEndpoint('some-vpn')).toEqual([]);
  expect(toEndpoint(null)).toEqual([]);
});

test.each<[what: string, code: 'not-encrypted' | 'translator']>([
  ['a tunnel without encryption', 'not-encrypted'],
  ['a translator', 'translator'],
])('traffic through %s is outside', (_, code) => {
  const egress = egressWith({
    interfaces: [...interfaces, interfaceWith('he6', 'tunnel')],
    reasons: [{ code, interface: 'he6' }],
  });
  expect(outsideOf({ interface: 'he6' }, egress)).toHaveLength(1);
});

test('traffic into an interface that leads nowhere is not outside', () => {
  const egress = egressWith({
    interfaces: [...interfaces, interfaceWith('pvpnksintrf0', 'virtual')],
    reasons: [{ code: 'held-by-sink', family: 6, interface: 'pvpnksintrf0' }],
  });
  expect(outsideOf({ routeInterface: 'pvpnksintrf0' }, egress)).toEqual([]);
});

test('a neighbour with a public address in the same local network is not outside', () => {
  const egress = egressWith({ ipv6: wireguard6 });
  const to = (remoteAddress: string) => outsideOf({ family: 6, localAddress: '2001:db8:1::7', remoteAddress }, egress);
  expect(to('2001:db8:1::9')).toEqual([]);
  expect(to('2001:db8:1:1::9')).toHaveLength(1);
});

test('traffic through a second tunnel is not outside', () => {
  const egress = egressWith({ interfaces: [...interfaces, interfaceWith('tun0', 'tunnel')] });
  expect(outsideOf({ interface: 'tun0' }, egress)).toEqual([]);
});

test('traffic to the browser’s proxy is public, wherever the proxy is', () => {
  const proxy = { type: 'http', host: '192.168.1.9', port: 3128, resolvesNames: true, seenAtMs: nowMs };
  const connection = outsideConnection({ remoteAddress: '192.168.1.9', remotePort: 3128, scope: 'private' });
  expect(outsideAmong([connection], egressWith(), [], proxy)).toHaveLength(1);
  expect(outsideAmong([connection], egressWith(), [], { ...proxy, port: 8080 })).toEqual([]);
  expect(outsideAmong([{ ...connection, interface: 'wg0' }], egressWith(), [], proxy)).toEqual([]);
});

test('only open connections are listed, each program once', () => {
  fc.assert(
    fc.property(anyConnections, (all) => {
      const connections = all.map((connection) => ({ ...connection, interface: 'wlan0' }));
      const ids = outsideAmong(connections, egressWith()).flatMap(({ connectionIds }) => connectionIds);
      expect(new Set(ids).size).toBe(ids.length);
      const named = connections.filter(({ id }) => ids.includes(id));
      expect(named.filter(({ scope, closedAtMs }) => scope !== 'public' || closedAtMs !== null)).toEqual([]);
    }),
  );
});

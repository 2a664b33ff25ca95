import { describe, expect, test } from 'vitest';
import type { Connection, Egress } from '../../../../native-host/protocol.ts';
import { leavingFamilies } from '../../../../extension/exit/tunnel/leaving-families.ts';
import { ownSockets } from '../../../../extension/exit/tunnel/own-sockets.ts';
import { pastConnections } from '../../../../extension/exit/tunnel/past-connections.ts';
import { egressWith, outsideConnection, wifi, wifi6, wireguard6 } from '../evidence.ts';

const ipv6Past = egressWith({ ipv6: wifi6 });
const byIpv6 = { family: 6, localAddress: '2001:db8:1::7', remoteAddress: '2001:db8:2::9' } as const;

function leaving(fields: Partial<Connection>, egress: Egress = ipv6Past, sinceMs = 0) {
  const connections = [outsideConnection({ ...byIpv6, ...fields })];
  const past = pastConnections(egress, connections, [], ownSockets(egress, connections));
  return leavingFamilies(egress, past, sinceMs);
}

test.each<[why: string, fields: Partial<Connection>]>([
  ['is established', {}],
  ['was, and is closed by the far end', { state: 'CLOSE_WAIT' }],
  ['is led past it, though its address is in it', { interface: 'wg0', routeInterface: 'wlan0' }],
])('a family leaves past the other’s tunnel once TCP %s there', (_, fields) => {
  expect(leaving(fields)).toEqual([6]);
});

test('IPv4 may do so, too', () => {
  const fields = { family: 4, localAddress: '192.168.1.7', remoteAddress: '198.51.100.7' } as const;
  expect(leaving(fields, egressWith({ ipv4: wifi, ipv6: wireguard6 }))).toEqual([4]);
});

describe('nothing is proven by', () => {
  test.each<[what: string, fields: Partial<Connection>]>([
    ['a socket of UDP', { protocol: 'udp', state: null }],
    ['an attempt', { state: 'SYN_SENT' }],
    ['a connection whose state is not told', { state: null }],
    ['one in the tunnel', { interface: 'wg0' }],
    ['one from before, led into the tunnel now', { routeInterface: 'wg0' }],
    ['one that has closed', { closedAtMs: 1 }],
    ['one that others opened', { direction: 'incoming' }],
    ['a neighbour', { remoteAddress: '2001:db8:1::9' }],
    ['one in a container', { namespace: 'net:[4026532000]' }],
    ['one of the other family', { family: 4, remoteAddress: '198.51.100.7' }],
    ['the VPN’s own', { processName: 'openvpn' }],
    ['a program that the user excluded', { service: 'mullvad-exclusions' }],
  ])('%s', (_, fields) => {
    expect(leaving(fields)).toEqual([]);
  });

  test('a connection from before the routes were as they are', () => {
    expect(leaving({ firstSeenMs: 1999 }, ipv6Past, 2000)).toEqual([]);
    expect(leaving({ firstSeenMs: 2000 }, ipv6Past, 2000)).toEqual([6]);
  });

  test('any connection while both or neither are in a tunnel', () => {
    expect(leaving({}, egressWith({ ipv6: wireguard6 }))).toEqual([]);
    expect(leaving({}, egressWith({ ipv4: wifi, ipv6: wifi6 }))).toEqual([]);
  });
});

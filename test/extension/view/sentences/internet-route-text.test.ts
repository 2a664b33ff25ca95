import { expect, test } from 'vitest';
import type { Egress, Interface, InterfaceKind, EgressRoute } from '../../../../native-host/protocol.ts';
import { internetRouteLines } from '../../../../extension/view/sentences/internet-route-text.ts';

const route = (name: string, kind: InterfaceKind): EgressRoute => ({
  interface: name,
  kind,
  sourceAddress: '192.0.2.1',
  gateway: null,
  tunnel: kind === 'tunnel' ? 'yes' : 'no',
  encrypts: kind === 'tunnel',
});
const wireguard: Interface = {
  ...{ name: 'wg0', kind: 'tunnel', driver: 'wireguard', up: true, addresses: [], addressCount: 0 },
};
const egress = (ipv4: EgressRoute | null, ipv6: EgressRoute | null): Egress => ({
  takenAtMs: 0,
  ipv4,
  ipv6,
  interfaces: [wireguard],
  interfaceCount: 1,
  resolver: 'other',
  nameServers: [],
  nameServerCount: 0,
  tunnelEndpoints: [],
  tunnelEndpointCount: 0,
  bypasses: [],
  bypassCount: 0,
  ipsec: null,
  reasons: [],
});

test.each<[string, EgressRoute | null, EgressRoute | null]>([
  ['Connected via wlan0 (Wi-Fi)', route('wlan0', 'wifi'), route('wlan0', 'wifi')],
  ['Connected via eth0 (Ethernet)', route('eth0', 'ethernet'), null],
  ['Connected via br0', null, route('br0', 'bridge')],
  ['Tunnel wg0 (WireGuard)', route('wg0', 'tunnel'), route('wg0', 'tunnel')],
  ['Tunnel tun0', route('tun0', 'tunnel'), null],
  ['Connected via tap0, possibly a tunnel', { ...route('tap0', 'virtual'), tunnel: 'perhaps' }, null],
  ['IPv4: Tunnel wg0 (WireGuard)\nIPv6: Connected via wlan0 (Wi-Fi)', route('wg0', 'tunnel'), route('wlan0', 'wifi')],
  ['No route to the Internet', null, null],
])('%s', (text, ipv4, ipv6) => {
  expect(internetRouteLines(egress(ipv4, ipv6)).join('\n')).toBe(text);
});

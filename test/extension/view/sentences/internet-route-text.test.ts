import { expect, test } from 'vitest';
import type { Egress, Interface, InterfaceKind, EgressRoute } from '../../../../native-host/protocol.ts';
import { internetRouteText } from '../../../../extension/view/sentences/internet-route-text.ts';

const route = (name: string, kind: InterfaceKind): EgressRoute => ({
  interface: name,
  kind,
  sourceAddress: '192.0.2.1',
  gateway: null,
});
const wireguard: Interface = { name: 'wg0', kind: 'tunnel', driver: 'wireguard', up: true, addresses: [] };
const egress = (ipv4: EgressRoute | null, ipv6: EgressRoute | null): Egress => ({
  takenAtMs: 0,
  ipv4,
  ipv6,
  interfaces: [wireguard],
  nameServers: [],
  tunnelEndpoints: [],
  ipsec: null,
});

test.each<[string, EgressRoute | null, EgressRoute | null]>([
  ['Out by wlan0 (Wi-Fi)', route('wlan0', 'wifi'), route('wlan0', 'wifi')],
  ['Out by eth0 (Ethernet)', route('eth0', 'ethernet'), null],
  ['Out by br0', null, route('br0', 'bridge')],
  ['Through the tunnel wg0 (WireGuard)', route('wg0', 'tunnel'), route('wg0', 'tunnel')],
  ['Through the tunnel tun0', route('tun0', 'tunnel'), null],
  [
    'IPv4: Through the tunnel wg0 (WireGuard) · IPv6: Out by wlan0 (Wi-Fi)',
    route('wg0', 'tunnel'),
    route('wlan0', 'wifi'),
  ],
  ['No way out to the Internet', null, null],
])('%s', (text, ipv4, ipv6) => {
  expect(internetRouteText(egress(ipv4, ipv6))).toBe(text);
});

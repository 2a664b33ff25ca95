import { expect, test } from 'vitest';
import type { Egress, Interface, InterfaceKind, Way } from '../../../../native-host/protocol.ts';
import { wayOutText } from '../../../../extension/view/sentences/way-out-text.ts';

const way = (name: string, kind: InterfaceKind): Way => ({
  interface: name,
  kind,
  sourceAddress: '192.0.2.1',
  gateway: null,
});
const wireguard: Interface = { name: 'wg0', kind: 'tunnel', driver: 'wireguard', up: true, addresses: [] };
const egress = (ipv4: Way | null, ipv6: Way | null): Egress => ({
  takenAtMs: 0,
  ipv4,
  ipv6,
  interfaces: [wireguard],
  nameServers: [],
  carriers: [],
  ipsec: null,
});

test.each<[string, Way | null, Way | null]>([
  ['Out by wlan0 (Wi-Fi)', way('wlan0', 'wifi'), way('wlan0', 'wifi')],
  ['Out by eth0 (Ethernet)', way('eth0', 'ethernet'), null],
  ['Out by br0', null, way('br0', 'bridge')],
  ['Through the tunnel wg0 (WireGuard)', way('wg0', 'tunnel'), way('wg0', 'tunnel')],
  ['Through the tunnel tun0', way('tun0', 'tunnel'), null],
  ['IPv4: Through the tunnel wg0 (WireGuard) · IPv6: Out by wlan0 (Wi-Fi)', way('wg0', 'tunnel'), way('wlan0', 'wifi')],
  ['No way out to the Internet', null, null],
])('%s', (text, ipv4, ipv6) => {
  expect(wayOutText(egress(ipv4, ipv6))).toBe(text);
});

import { expect, test } from 'vitest';
import { encryptionOf } from '../../../../native-host/egress/linux/interfaces/encryption-of.ts';
import { interfaceKind } from '../../../../native-host/egress/linux/interfaces/interface-kind.ts';

test.each([
  ['the loopback', 772, null, false, 'loopback'],
  ['a network card', 1, null, false, 'ethernet'],
  ['a wireless card', 1, null, true, 'wifi'],
  ['a WireGuard tunnel', 65_534, 'wireguard', false, 'tunnel'],
  ['a tun device', 65_534, 'tun', false, 'tunnel'],
  ['a tap device', 1, 'tun', false, 'virtual'],
  ['a PPP link', 512, null, false, 'tunnel'],
  ['an AmneziaWG tunnel', 65_534, 'amneziawg', false, 'tunnel'],
  ['a VTI tunnel of IPsec', 768, 'vti', false, 'tunnel'],
  ['an IP-in-IP tunnel', 768, 'ipip', false, 'virtual'],
  ['a 6in4 tunnel', 776, 'sit', false, 'virtual'],
  ['a GRE tunnel', 778, 'gre', false, 'virtual'],
  ['a bridge', 1, 'bridge', false, 'bridge'],
  ['one end of a veth pair', 1, 'veth', false, 'virtual'],
  ['a VLAN', 1, 'vlan', false, 'virtual'],
  ['a mobile modem', 65_534, null, false, 'other'],
  ['a built-in modem', 65_534, 'wwan', false, 'other'],
  ['a channel of one', 519, 'rmnet', false, 'other'],
  ['a CAN bus', 280, null, false, 'other'],
] as const)('%s', (_name, type, driverKind, isWireless, kind) => {
  const encryption = encryptionOf({ name: 'x0', driver: driverKind, addresses: [] });
  expect(interfaceKind({ type, driverKind, isWireless, isInClear: encryption === 'clear' })).toBe(kind);
});

test.each([
  ['WireGuard', 'wg0', 'wireguard', ['10.2.0.2'], 'encrypted'],
  ['OpenVPN in the kernel', 'tun0', 'ovpn-dco', ['10.8.0.2'], 'encrypted'],
  ['an XFRM interface', 'nm-xfrm-184023', 'xfrm', ['10.3.0.9'], 'encrypted'],
  ['Tailscale, by its name', 'tailscale0', 'tun', ['100.101.102.103'], 'encrypted'],
  ['any program behind a tun device', 'tun0', 'tun', ['10.8.0.2'], null],
  ['sing-box, which may send directly', 'Meta', 'tun', ['198.18.0.1'], null],
  ['6in4 of Hurricane Electric', 'he-ipv6', 'sit', ['2001:470:1f0b:123::2'], 'clear'],
  ['DS-Lite', 'dslite', 'ip6tnl', ['192.0.0.2'], 'clear'],
  ['Teredo (miredo)', 'teredo', 'tun', ['2001:0:53aa:64c:0:1:2:3'], 'clear'],
  ['clatd', 'clat', 'tun', ['192.0.0.1'], 'translated'],
  ['systemd-networkd', 'cl-eth0', 'tun', [], 'translated'],
  ['a translator by its address alone', 'tun7', 'tun', ['192.0.0.4'], 'translated'],
  ['one beside the range of RFC 7335', 'tun7', 'tun', ['192.0.0.8'], null],
  ['a network card', 'eth0', 'igc', ['192.0.2.7'], null],
] as const)('encryption: %s', (_, name, driver, addresses, encryption) => {
  expect(encryptionOf({ name, driver, addresses: [...addresses] })).toBe(encryption);
});

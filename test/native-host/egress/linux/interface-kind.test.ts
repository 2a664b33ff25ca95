import { expect, test } from 'vitest';
import { interfaceKind } from '../../../../native-host/egress/linux/interface-kind.ts';

test.each([
  ['the loopback', 772, null, false, 'loopback'],
  ['a network card', 1, null, false, 'ethernet'],
  ['a wireless card', 1, null, true, 'wifi'],
  ['a WireGuard tunnel', 65_534, 'wireguard', false, 'tunnel'],
  ['a tun device', 65_534, 'tun', false, 'tunnel'],
  ['a tap device', 1, 'tun', false, 'virtual'],
  ['a PPP link', 512, null, false, 'tunnel'],
  ['an IP-in-IP tunnel', 768, 'ipip', false, 'tunnel'],
  ['a 6in4 tunnel', 776, 'sit', false, 'tunnel'],
  ['a GRE tunnel', 778, 'gre', false, 'tunnel'],
  ['a bridge', 1, 'bridge', false, 'bridge'],
  ['one end of a veth pair', 1, 'veth', false, 'virtual'],
  ['a VLAN', 1, 'vlan', false, 'virtual'],
  ['a mobile modem', 65_534, null, false, 'other'],
  ['a built-in modem', 65_534, 'wwan', false, 'other'],
  ['a channel of one', 519, 'rmnet', false, 'other'],
  ['a CAN bus', 280, null, false, 'other'],
] as const)('%s', (_name, type, driverKind, isWireless, kind) => {
  expect(interfaceKind({ type, driverKind, isWireless })).toBe(kind);
});

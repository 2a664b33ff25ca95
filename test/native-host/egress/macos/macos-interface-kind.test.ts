import { expect, test } from 'vitest';
import { macosInterfaceKind } from '../../../../native-host/egress/macos/macos-interface-kind.ts';

test.each([
  ['lo0', 0x18, false, 'loopback'],
  ['en0', 0x06, false, 'ethernet'],
  ['utun4', 0x01, true, 'tunnel'],
  ['ipsec0', 0x01, true, 'tunnel'],
  ['ppp0', 0x17, true, 'tunnel'],
  ['gif0', 0x37, true, 'virtual'],
  ['stf0', 0x39, false, 'virtual'],
  ['iptap0', 0x01, false, 'other'],
  ['bridge0', 0xd1, false, 'bridge'],
  ['bridge100', 0x06, false, 'bridge'],
  ['vlan0', 0x87, false, 'virtual'],
  ['feth0', 0x06, false, 'virtual'],
  ['awdl0', 0x06, false, 'virtual'],
  ['pdp_ip0', 0xff, true, 'other'],
] as const)('%s of type %i is %s', (name, type, pointToPoint, kind) => {
  expect(macosInterfaceKind({ name, type, pointToPoint }, false)).toBe(kind);
});

test('Ethernet over the air is Wi-Fi', () => {
  expect(macosInterfaceKind({ name: 'en0', type: 0x06, pointToPoint: false }, true)).toBe('wifi');
});

test('a tunnel is told by its type, not by its name', () => {
  expect(macosInterfaceKind({ name: 'wg-of-mine', type: 0x01, pointToPoint: true }, false)).toBe('tunnel');
});

import { expect, test } from 'vitest';
import { createInterfaceLookup } from '../../../native-host/egress/interface-of-address.ts';

function computer(addresses: Record<string, string>) {
  const world = { nowMs: 0, reads: 0, addresses };
  const interfaceOf = createInterfaceLookup(
    () => world.nowMs,
    () => {
      world.reads++;
      return Object.entries(world.addresses);
    },
  );
  return { world, interfaceOf };
}

test('the address of a tunnel that came up is known at the next look', () => {
  const { world, interfaceOf } = computer({ '192.0.2.7': 'wlan0' });
  expect(interfaceOf('192.0.2.7')).toBe('wlan0');
  world.addresses = { ...world.addresses, '10.8.0.2': 'tun0' };
  world.nowMs = 100;
  expect(interfaceOf('10.8.0.2')).toBe('tun0');
});

test('an address that moved to another interface is known there within five seconds', () => {
  const { world, interfaceOf } = computer({ '10.8.0.2': 'tun0' });
  expect(interfaceOf('10.8.0.2')).toBe('tun0');
  world.addresses = { '10.8.0.2': 'tun1' };
  world.nowMs = 5000;
  expect(interfaceOf('10.8.0.2')).toBe('tun1');
});

test('many addresses of one look cost one reading, known or gone', () => {
  const { world, interfaceOf } = computer({ '192.0.2.7': 'wlan0' });
  for (let i = 0; i < 100; i++) {
    interfaceOf('192.0.2.7');
    expect(interfaceOf(`10.8.0.${i}`)).toBeNull();
  }
  expect(world.reads).toBe(1);
});

test('a wildcard is on no interface, all of 127.0.0.0/8 on the loopback', () => {
  const { interfaceOf } = computer({ '127.0.0.1': 'lo', '::1': 'lo' });
  expect(['0.0.0.0', '::', '127.0.0.53', '::1'].map(interfaceOf)).toEqual([null, null, 'lo', 'lo']);
});

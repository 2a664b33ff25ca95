import { expect, test } from 'vitest';
import { createInterfaceLookup } from '../../../native-host/egress/interface-of-address.ts';
import { DetailsUnreadable } from '../../../native-host/system/details-unreadable.ts';

function computer(addresses: Record<string, string>) {
  const world = { nowMs: 0, reads: 0, addresses, error: null as string | null };
  const { of, failure } = createInterfaceLookup(
    () => world.nowMs,
    () => {
      world.reads++;
      if (world.error !== null) throw new DetailsUnreadable('network interfaces', world.error);
      return Object.entries(world.addresses);
    },
  );
  return { world, interfaceOf: of, failure };
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

test('interfaces that cannot be read are a problem, those known remain, and it ends when they can be read again', () => {
  const { world, interfaceOf, failure } = computer({ '192.0.2.7': 'wlan0' });
  interfaceOf('192.0.2.7');
  Object.assign(world, { nowMs: 5000, error: 'EMFILE' });
  expect(interfaceOf('192.0.2.7')).toBe('wlan0');
  expect(failure()?.problem()).toEqual({ code: 'details-unreadable', path: 'network interfaces', error: 'EMFILE' });
  Object.assign(world, { nowMs: 10_000, error: null });
  expect([interfaceOf('192.0.2.7'), failure()]).toEqual(['wlan0', null]);
});

test("a network's broadcast address is known, also that of one that came up within five seconds", () => {
  let read = 0;
  let nowMs = 0;
  const interfaces = [
    ['192.168.0.7', 'wlan0', '192.168.0.255'],
    ['10.8.0.2', 'tun0', null],
  ] as [string, string, string | null][];
  const { isBroadcast } = createInterfaceLookup(
    () => nowMs,
    () => (read++, interfaces),
  );
  expect(['255.255.255.255', '192.168.0.255', '192.168.0.7', '192.168.1.255', '8.8.8.8'].map(isBroadcast)).toEqual([
    ...[true, true, false, false, false],
  ]);
  expect(read).toBe(1);
  interfaces.push(['198.51.100.9', 'eth0', '198.51.100.15']);
  nowMs = 5000;
  expect(isBroadcast('198.51.100.15')).toBe(true);
});

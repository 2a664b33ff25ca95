import { describe, expect, test } from 'vitest';
import { directionOf, type Surroundings } from '../../../native-host/connections/direction.ts';
import { createLocalPorts } from '../../../native-host/connections/local-ports.ts';
import type { Socket } from '../../../native-host/sockets/socket.ts';
import { socketOf } from './socket-of.ts';

const remoteless = { remoteAddress: null, remotePort: null };
const listenerAt = (fields: Partial<Socket>) => socketOf({ state: 'LISTEN', ...remoteless, ...fields });
const unconnected = (localPort: number) => socketOf({ protocol: 'udp', state: null, localPort, ...remoteless });

/** With Linux' range of assigned ports, and the addresses that `socketOf` and loopback have. */
function around(...withoutPeer: Socket[]): Surroundings {
  const listening = createLocalPorts();
  withoutPeer.forEach(listening.add);
  return {
    listening,
    isEphemeral: (port) => port >= 32_768 && port <= 60_999,
    isOwnAddress: (address) => address === '10.0.0.2' || address.startsWith('127.'),
  };
}

test.each([
  [listenerAt({}), 'listening'],
  [unconnected(53), 'listening'],
  [unconnected(32_767), 'listening'],
  [unconnected(32_768), 'unknown'],
  [unconnected(51_820), 'unknown'],
  [unconnected(60_999), 'unknown'],
  [unconnected(61_000), 'listening'],
  [socketOf({ state: 'CLOSED', ...remoteless }), 'unknown'],
  [socketOf({ state: 'SYN_RECEIVED' }), 'incoming'],
  [socketOf({ state: 'SYN_SENT' }), 'outgoing'],
  [socketOf({ state: 'SYN_SENT', localPort: 22 }), 'outgoing'],
  [socketOf({ localPort: 22, remotePort: 50_000 }), 'incoming'],
  [socketOf({ localPort: 22, remotePort: 443 }), 'incoming'],
  [socketOf({ localPort: 22, protocol: 'udp', state: null }), 'outgoing'],
  [socketOf({ localPort: 22, namespace: 'podman:8fbe0d2c1a3b' }), 'outgoing'],
] as const)('of %o is %s where TCP port 22 listens', (socket, direction) => {
  expect(directionOf(socket, around(listenerAt({ localPort: 22 })))).toBe(direction);
});

describe('from a port that listens too', () => {
  const listener = listenerAt({ localAddress: '0.0.0.0', localPort: 4001 });
  const towards = (fields: Partial<Socket>) =>
    socketOf({ localPort: 4001, remoteAddress: '192.0.2.9', remotePort: 50_000, ...fields });

  test.each([
    ['the far side has a port that systems assign', {}, 'incoming'],
    ['the far side has the same port', { remotePort: 4001 }, 'unknown'],
    ["the far side has a server's port", { remotePort: 443 }, 'unknown'],
    ['the kernel counts our SYN', { remotePort: 4001, opener: 'local' }, 'outgoing'],
    ['the kernel counts no SYN of ours', { remotePort: 4001, opener: 'remote' }, 'incoming'],
    ['it still connects', { remotePort: 4001, state: 'SYN_SENT' }, 'outgoing'],
    ['it is being accepted', { remotePort: 4001, state: 'SYN_RECEIVED' }, 'incoming'],
  ] as const)('%s', (_, fields, direction) => {
    expect(directionOf(towards(fields), around(listener))).toBe(direction);
  });

  test('both ends on this computer, and both listen', () => {
    const both = around(listener, listenerAt({ localAddress: '0.0.0.0', localPort: 4002 }));
    const [one, other] = [{ localPort: 4001 }, { localPort: 4002 }] as const;
    const loopback = { localAddress: '127.0.0.1', remoteAddress: '127.0.0.1' };
    const own = { localAddress: '127.0.0.1', remoteAddress: '10.0.0.2' };
    for (const addresses of [loopback, own]) {
      expect(directionOf(socketOf({ ...addresses, ...one, remotePort: 4002 }), both)).toBe('unknown');
      expect(directionOf(socketOf({ ...addresses, ...other, remotePort: 4001 }), both)).toBe('unknown');
    }
    expect(directionOf(socketOf({ ...loopback, ...one, remotePort: 4003 }), both)).toBe('incoming');
    expect(directionOf(socketOf({ ...loopback, localPort: 4003, remotePort: 4001 }), both)).toBe('outgoing');
    expect(directionOf(towards({ remotePort: 4002 }), both)).toBe('incoming'); // that listener is not on this computer
  });

  test('over UDP, where nothing is accepted', () => {
    const udp = { protocol: 'udp', state: null } as const;
    const dns = unconnected(53);
    expect(directionOf(socketOf({ ...udp, localPort: 53, remotePort: 50_000 }), around(dns))).toBe('incoming');
    expect(directionOf(socketOf({ ...udp, localPort: 53, remotePort: 53 }), around(dns))).toBe('unknown');
    expect(directionOf(socketOf({ ...udp, localPort: 51_820 }), around(unconnected(51_820)))).toBe('unknown');
    expect(directionOf(socketOf({ ...udp, localPort: 51_820 }), around())).toBe('outgoing');
  });
});

test.each([
  ['0.0.0.0', '10.0.0.2', 4, 'incoming'],
  ['::', '10.0.0.2', 4, 'incoming'],
  ['::', '2001:db8::2', 6, 'incoming'],
  ['0.0.0.0', '2001:db8::2', 6, 'outgoing'],
  ['127.0.0.1', '10.0.0.2', 4, 'outgoing'],
] as const)('a listener at %s and a connection at %s: %s', (listens, localAddress, family, direction) => {
  const listener = listenerAt({ localAddress: listens, localPort: 8080 });
  const connection = socketOf({ localAddress, family, localPort: 8080, remotePort: 50_000 });
  expect(directionOf(connection, around(listener))).toBe(direction);
});

test('a port listens until the last of its sockets is gone', () => {
  const ports = createLocalPorts();
  const socket = listenerAt({ localPort: 22 });
  ports.add(socket);
  ports.add(socket);
  ports.remove(socket);
  expect(ports.has(socket)).toBe(true);
  ports.remove(socket);
  expect(ports.has(socket)).toBe(false);
});

test('a port that listens in one network namespace does not listen in another', () => {
  const ports = createLocalPorts();
  const socket = listenerAt({ localPort: 22, namespace: 'blue' });
  ports.add(socket);
  expect([ports.has(socket), ports.has({ ...socket, namespace: null })]).toEqual([true, false]);
});

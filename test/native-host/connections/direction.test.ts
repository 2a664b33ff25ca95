import { expect, test } from 'vitest';
import { createListeningPorts, directionOf } from '../../../native-host/connections/direction.ts';
import { socketOf } from './socket-of.ts';

const remoteless = { remoteAddress: null, remotePort: null };

test.each([
  [socketOf({ state: 'LISTEN', ...remoteless }), 'listening'],
  [socketOf({ protocol: 'udp', state: null, ...remoteless }), 'listening'],
  [socketOf({ state: 'CLOSED', ...remoteless }), 'unknown'],
  [socketOf({ state: 'SYN_RECEIVED' }), 'incoming'],
  [socketOf({ state: 'SYN_SENT' }), 'outgoing'],
  [socketOf({ localPort: 22 }), 'incoming'],
  [socketOf({ localPort: 22, protocol: 'udp', state: null }), 'outgoing'],
  [socketOf({ localPort: 22, namespace: 'podman:8fbe0d2c1a3b' }), 'outgoing'],
] as const)('of %o is %s where TCP port 22 listens', (socket, direction) => {
  const ports = createListeningPorts();
  ports.add(socketOf({ state: 'LISTEN', localPort: 22, ...remoteless }));
  expect(directionOf(socket, ports)).toBe(direction);
});

test('a port listens until the last of its sockets is gone', () => {
  const ports = createListeningPorts();
  const socket = socketOf({ state: 'LISTEN', localPort: 22, ...remoteless });
  ports.add(socket);
  ports.add(socket);
  ports.remove(socket);
  expect(ports.has(socket)).toBe(true);
  ports.remove(socket);
  expect(ports.has(socket)).toBe(false);
});

test('a port that listens in one network namespace does not listen in another', () => {
  const ports = createListeningPorts();
  const socket = socketOf({ state: 'LISTEN', localPort: 22, namespace: 'blue', ...remoteless });
  ports.add(socket);
  expect([ports.has(socket), ports.has({ ...socket, namespace: null })]).toEqual([true, false]);
});

import { describe, expect, test } from 'vitest';
import { trackConnections, type Dependencies } from '../../../native-host/connections/track-connections.ts';
import { changesOf, socketOf } from './socket-of.ts';

const place = {
  ...{ countryCode: 'NL', region: null, city: 'Amsterdam', latitude: 52.4, longitude: 4.9 },
  ...{ precision: 'city' as const, accuracyRadiusKm: null },
};
const located = { scope: 'public' as const, place, network: null, traits: [] };
const open = (surroundings: Partial<Dependencies> = {}) =>
  trackConnections({ locate: () => located, interfaceOf: () => 'eth0', isEphemeral: () => false, ...surroundings });

describe('direction', () => {
  const listening = socketOf({ id: '2', state: 'LISTEN', localPort: 443, remoteAddress: null, remotePort: null });
  const accepted = (id: string) => socketOf({ id, localPort: 443, remotePort: 50_000 });

  test('is incoming on a port that listens, whether the port or the connection is seen first', () => {
    const tracker = open();
    const { opened } = tracker.apply(changesOf({ opened: [accepted('1'), listening] }), 1000);
    expect(opened.map(({ direction }) => direction)).toEqual(['incoming', 'listening']);
  });

  test('remains incoming when the port stops listening, and is outgoing for a later connection', () => {
    const tracker = open();
    tracker.apply(changesOf({ opened: [accepted('1'), listening] }), 1000);
    tracker.apply(changesOf({ closed: [listening] }), 2000);
    const { opened } = tracker.apply(changesOf({ opened: [accepted('3')] }), 3000);
    expect(opened).toMatchObject([{ direction: 'outgoing' }]);
    expect(tracker.connections()).toMatchObject([{ direction: 'incoming' }, { direction: 'outgoing' }]);
  });

  test('is told again once the kernel shows who connected, and then stays', () => {
    const tracker = open();
    const socket = socketOf({ localPort: 443, remotePort: 443 });
    expect(tracker.apply(changesOf({ opened: [socket, listening] }), 1000).opened).toMatchObject([
      { direction: 'unknown' },
      { direction: 'listening' },
    ]);
    socket.opener = 'local';
    expect(tracker.apply(changesOf({ changed: [socket] }), 2000).changed).toEqual([{ id: '1', direction: 'outgoing' }]);
    expect(tracker.apply(changesOf({ changed: [socket] }), 3000).changed).toEqual([]);
  });

  test('of a connection first seen while it connects stays outgoing, although its port listens', () => {
    const tracker = open();
    const socket = socketOf({ localPort: 443, remotePort: 50_000, state: 'SYN_SENT' });
    tracker.apply(changesOf({ opened: [socket, listening] }), 1000);
    socket.state = 'ESTABLISHED';
    expect(tracker.apply(changesOf({ changed: [socket] }), 2000).changed).toEqual([{ id: '1', state: 'ESTABLISHED' }]);
    expect(tracker.connections()).toMatchObject([{ direction: 'outgoing' }, { direction: 'listening' }]);
  });

  test('of UDP without a remote address is unknown on a port that the system assigns, until it connects', () => {
    const tracker = open({ isEphemeral: (port) => port >= 32_768 });
    const socket = socketOf({ protocol: 'udp', state: null, remoteAddress: null, remotePort: null });
    expect(tracker.apply(changesOf({ opened: [socket] }), 1000).opened).toMatchObject([{ direction: 'unknown' }]);
    Object.assign(socket, { remoteAddress: '192.0.2.9', remotePort: 53 });
    expect(tracker.apply(changesOf({ changed: [socket] }), 2000).changed).toMatchObject([{ direction: 'outgoing' }]);
  });

  test('and place of a bound UDP socket change when it connects', () => {
    const tracker = open();
    const socket = socketOf({ protocol: 'udp', state: null, remoteAddress: null, remotePort: null });
    expect(tracker.apply(changesOf({ opened: [socket] }), 1000).opened).toMatchObject([
      { direction: 'listening', scope: 'unspecified', place: null },
    ]);
    socket.remoteAddress = '192.0.2.9';
    socket.remotePort = 53;
    expect(tracker.apply(changesOf({ changed: [socket] }), 2000).changed).toMatchObject([
      { id: '1', direction: 'outgoing', scope: 'public', place, remoteAddress: '192.0.2.9' },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { trackConnections } from '../../../native-host/connections/track-connections.ts';
import type { Surroundings } from '../../../native-host/connections/track-connections.ts';
import type { SocketChanges } from '../../../native-host/sockets/socket.ts';
import { socket } from './socket-fixture.ts';

const surroundings: Surroundings = {
  locate: () => ({ scope: 'public', place: null, network: { asn: 64500, organisation: 'Example' } }),
  interfaceOf: () => 'eth0',
};
const look = (changes: Partial<SocketChanges>): SocketChanges => ({
  opened: [],
  changed: [],
  closed: [],
  hiddenOwners: 0,
  ...changes,
});

describe('a connection', () => {
  test('is opened once, whole', () => {
    const tracker = trackConnections(surroundings);
    const { opened } = tracker.apply(look({ opened: [socket()] }), 1000);
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({
      id: '1',
      direction: 'outgoing',
      firstSeenMs: 1000,
      closedAtMs: null,
      interface: 'eth0',
    });
    expect(tracker.apply(look({}), 2000)).toEqual({ takenAtMs: 2000, opened: [], changed: [], closed: [] });
  });

  test('tells only the fields that differ', () => {
    const tracker = trackConnections(surroundings);
    const browser = socket();
    tracker.apply(look({ opened: [browser] }), 1000);
    browser.bytesSent = 500;
    expect(tracker.apply(look({ changed: [browser] }), 2000).changed).toEqual([{ id: '1', bytesSent: 500 }]);
  });

  test('that is seen again unchanged is no change, and was seen last then', () => {
    const tracker = trackConnections(surroundings);
    const browser = socket();
    tracker.apply(look({ opened: [browser] }), 1000);
    expect(tracker.apply(look({ changed: [browser] }), 2000).changed).toEqual([]);
    expect(tracker.connections()[0]?.lastSeenMs).toBe(2000);
  });

  test('is closed once, when its socket goes', () => {
    const tracker = trackConnections(surroundings);
    const browser = socket();
    tracker.apply(look({ opened: [browser] }), 1000);
    expect(tracker.apply(look({ closed: [browser] }), 2000).closed).toEqual([{ id: '1', closedAtMs: 2000 }]);
    expect(tracker.connections()).toEqual([]);
  });

  test('is closed when it enters TIME_WAIT, and not again when that ends', () => {
    const tracker = trackConnections(surroundings);
    const browser = socket();
    tracker.apply(look({ opened: [browser] }), 1000);
    browser.state = 'TIME_WAIT';
    const { closed } = tracker.apply(look({ changed: [browser] }), 2000);
    expect(closed).toEqual([{ id: '1', state: 'TIME_WAIT', closedAtMs: 2000 }]);
    expect(tracker.connections()).toHaveLength(1);
    expect(tracker.apply(look({ closed: [browser] }), 62_000).closed).toEqual([]);
  });

  test('that opened and closed between two looks is only in closed, whole', () => {
    const tracker = trackConnections(surroundings);
    const { opened, closed } = tracker.apply(look({ opened: [socket({ state: 'TIME_WAIT', pid: null })] }), 1000);
    expect(opened).toEqual([]);
    expect(closed).toHaveLength(1);
    expect(closed[0]).toMatchObject({ id: '1', remoteAddress: '203.0.113.9', firstSeenMs: 1000, closedAtMs: 1000 });
  });
});

describe('the direction', () => {
  test('is incoming when the local port listens, whatever the order of the rows', () => {
    const tracker = trackConnections(surroundings);
    const accepted = socket({ id: '2', localPort: 22 });
    const listener = socket({ id: '3', localPort: 22, state: 'LISTEN', remoteAddress: null, remotePort: null });
    const { opened } = tracker.apply(look({ opened: [accepted, listener] }), 1000);
    expect(opened.map(({ direction }) => direction)).toEqual(['incoming', 'listening']);
  });

  test('is outgoing again for a port whose listener has gone', () => {
    const tracker = trackConnections(surroundings);
    const listener = socket({ id: '3', localPort: 22, state: 'LISTEN', remoteAddress: null, remotePort: null });
    tracker.apply(look({ opened: [listener] }), 1000);
    tracker.apply(look({ closed: [listener] }), 2000);
    const { opened } = tracker.apply(look({ opened: [socket({ id: '4', localPort: 22 })] }), 3000);
    expect(opened[0]?.direction).toBe('outgoing');
  });

  test('of UDP is listening until it connects', () => {
    const tracker = trackConnections(surroundings);
    const query = socket({ protocol: 'udp', state: null, remoteAddress: null, remotePort: null });
    expect(tracker.apply(look({ opened: [query] }), 1000).opened[0]).toMatchObject({
      direction: 'listening',
      scope: 'unspecified',
    });
    query.remoteAddress = '203.0.113.9';
    query.remotePort = 53;
    expect(tracker.apply(look({ changed: [query] }), 2000).changed[0]).toMatchObject({
      remoteAddress: '203.0.113.9',
      direction: 'outgoing',
      scope: 'public',
      network: { asn: 64500 },
    });
  });

  test('is incoming while it is being asked for', () => {
    const { opened } = trackConnections(surroundings).apply(look({ opened: [socket({ state: 'SYN_RECEIVED' })] }), 1);
    expect(opened[0]?.direction).toBe('incoming');
  });
});

test('a place that is found later is a change', () => {
  const place = { countryCode: 'DE', region: null, city: 'Berlin', latitude: 52.5, longitude: 13.4 };
  let located: ReturnType<Surroundings['locate']>;
  const tracker = trackConnections({ locate: () => located, interfaceOf: () => null });
  tracker.apply(look({ opened: [socket()] }), 1000);
  expect(tracker.waitingAddresses()).toEqual(['203.0.113.9']);
  located = { scope: 'public', place: { ...place, precision: 'city', accuracyRadiusKm: null }, network: null };
  expect(tracker.relocate('waiting')).toEqual([{ id: '1', ...located }]);
  expect(tracker.relocate('waiting')).toEqual([]);
});

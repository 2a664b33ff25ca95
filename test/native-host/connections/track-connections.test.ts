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
const nothing = { opened: [], changed: [], closed: [] };

test('a connection is reported as opened once, with all its fields', () => {
  const tracker = open();
  const socket = socketOf();
  const { boundIndex, opener, ...shown } = socket;
  expect([boundIndex, opener]).toEqual([0, null]);
  expect(tracker.apply(changesOf({ opened: [socket] }), 1000)).toEqual({
    takenAtMs: 1000,
    changed: [],
    closed: [],
    opened: [
      {
        ...{ ...shown, ...located, direction: 'outgoing', interface: 'eth0' },
        ...{ routeInterface: null, traits: [] },
        ...{ firstSeenMs: 1000, lastSeenMs: 1000, closedAtMs: null },
      },
    ],
  });
  expect(tracker.apply(changesOf({}), 2000)).toEqual({ takenAtMs: 2000, ...nothing });
});

test('a connection of another namespace has no interface of this one, even with the same address', () => {
  const tracker = open();
  const { opened } = tracker.apply(changesOf({ opened: [socketOf({ namespace: 'podman:8fbe21c0a4d7' })] }), 1000);
  expect(opened).toMatchObject([{ interface: null }]);
});

test('a change is the id and the fields that differ', () => {
  const tracker = open();
  const socket = socketOf();
  tracker.apply(changesOf({ opened: [socket] }), 1000);
  socket.bytesSent = 101;
  expect(tracker.apply(changesOf({ changed: [socket] }), 2000).changed).toEqual([{ id: '1', bytesSent: 101 }]);
  expect(tracker.apply(changesOf({ changed: [socket] }), 3000).changed).toEqual([]);
});

test('lastSeenMs alone is no change, but the snapshot has it', () => {
  const tracker = open();
  tracker.apply(changesOf({ opened: [socketOf()] }), 1000);
  expect(tracker.apply(changesOf({}), 2000).changed).toEqual([]);
  expect(tracker.connections()).toMatchObject([{ firstSeenMs: 1000, lastSeenMs: 2000 }]);
});

describe('closing', () => {
  test('is reported once and ends the connection', () => {
    const tracker = open();
    const socket = socketOf();
    tracker.apply(changesOf({ opened: [socket] }), 1000);
    expect(tracker.apply(changesOf({ closed: [socket] }), 2000)).toEqual({
      ...{ takenAtMs: 2000, ...nothing },
      closed: [{ id: '1', closedAtMs: 2000 }],
    });
    expect(tracker.connections()).toEqual([]);
  });

  test('begins with TIME_WAIT, and the end of that is not reported again', () => {
    const tracker = open();
    const socket = socketOf();
    tracker.apply(changesOf({ opened: [socket] }), 1000);
    socket.state = 'TIME_WAIT';
    socket.closedAtMs = 1990;
    const { changed, closed } = tracker.apply(changesOf({ changed: [socket] }), 2000);
    expect(changed).toEqual([]);
    expect(closed).toEqual([{ id: '1', closedAtMs: 1990, state: 'TIME_WAIT' }]);
    expect(tracker.connections()).toMatchObject([{ closedAtMs: 1990, state: 'TIME_WAIT' }]);
    expect(tracker.apply(changesOf({ closed: [socket] }), 3000)).toEqual({ takenAtMs: 3000, ...nothing });
  });

  test('of one that was never reported has all its fields, and the snapshot omits it', () => {
    const tracker = open();
    const socket = socketOf({ firstSeenMs: 1200, closedAtMs: 1300 });
    const { opened, closed } = tracker.apply(changesOf({ closed: [socket] }), 2000);
    expect(opened).toEqual([]);
    expect(closed).toMatchObject([{ id: '1', firstSeenMs: 1200, lastSeenMs: 1300, closedAtMs: 1300, place, pid: 17 }]);
    expect(tracker.connections()).toEqual([]);
  });

  test('has the last figures, and a later change of state is no second closing', () => {
    const tracker = open();
    const socket = socketOf();
    tracker.apply(changesOf({ opened: [socket] }), 1000);
    Object.assign(socket, { state: 'CLOSED', bytesSent: 900, closedAtMs: 1500 });
    const { closed } = tracker.apply(changesOf({ changed: [socket] }), 2000);
    expect(closed).toEqual([{ id: '1', closedAtMs: 1500, state: 'CLOSED', bytesSent: 900 }]);
    expect(tracker.connections()).toEqual([]); // nothing that the system still shows
    socket.state = 'TIME_WAIT';
    expect(tracker.apply(changesOf({ changed: [socket] }), 3000)).toEqual({ takenAtMs: 3000, ...nothing });
    expect(tracker.connections()).toMatchObject([{ id: '1', state: 'TIME_WAIT', bytesSent: 900 }]);
  });

  test('after opening between the same two looks has all its fields, and is reported only as closed', () => {
    const tracker = open();
    const { opened, closed } = tracker.apply(
      changesOf({ opened: [socketOf({ state: 'TIME_WAIT', closedAtMs: 1000 })] }),
      1000,
    );
    expect(opened).toEqual([]);
    expect(closed).toMatchObject([
      { id: '1', closedAtMs: 1000, remoteAddress: '192.0.2.7', place, processName: 'browser' },
    ]);
  });
});

describe('an address whose place is not known yet', () => {
  test('gets its place later, as a change', () => {
    let location: ReturnType<Dependencies['locate']> = undefined;
    const tracker = open({ locate: () => location });
    const { opened } = tracker.apply(changesOf({ opened: [socketOf()] }), 1000);
    expect(opened).toMatchObject([{ scope: 'public', place: null }]);
    expect(tracker.isWaiting()).toBe(true);
    expect(tracker.relocate('waiting')).toEqual([]);
    location = located;
    expect(tracker.relocate('waiting')).toEqual([{ id: '1', ...located }]);
    expect(tracker.isWaiting()).toBe(false);
    expect(tracker.relocate('waiting')).toEqual([]);
  });

  test('is forgotten with its connection', () => {
    const tracker = open({ locate: () => undefined });
    const socket = socketOf();
    tracker.apply(changesOf({ opened: [socket] }), 1000);
    tracker.apply(changesOf({ closed: [socket] }), 2000);
    expect(tracker.isWaiting()).toBe(false);
  });
});

test('one that opened and closed within a look gets its place, even while all are being relocated', () => {
  let isReady = false;
  const tracker = open({ locate: () => (isReady ? located : undefined) });
  const [closed] = tracker.apply(changesOf({ closed: [socketOf({ closedAtMs: 900 })] }), 1000).closed;
  isReady = true;
  tracker.relocate('all');
  expect(closed).toMatchObject({ place });
  expect(tracker.isWaiting()).toBe(false);
});

test('a new database changes the connections whose place differs in it', () => {
  let location: ReturnType<Dependencies['locate']> = located;
  const tracker = open({ locate: () => location });
  tracker.apply(changesOf({ opened: [socketOf(), socketOf({ id: '2', remoteAddress: null })] }), 1000);
  expect(tracker.relocate('all')).toEqual([]);
  location = { ...located, place: { ...place, city: 'Haarlem' } };
  expect(tracker.relocate('all')).toMatchObject([{ id: '1', place: { city: 'Haarlem' } }]);
});

test('and those whose network has another name in it', () => {
  let location: ReturnType<Dependencies['locate']> = { ...located, network: { asn: 64_500, organisation: 'Former' } };
  const tracker = open({ locate: () => location });
  tracker.apply(changesOf({ opened: [socketOf()] }), 1000);
  location = { ...located, network: { asn: 64_500, organisation: 'Present' } };
  expect(tracker.relocate('all')).toMatchObject([{ id: '1', network: { organisation: 'Present' } }]);
});

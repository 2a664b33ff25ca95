import { describe, expect, test } from 'vitest';
import { trackConnections } from '../../../native-host/connections/track-connections.ts';
import { changesOf, socketOf } from './socket-of.ts';

const open = () =>
  trackConnections({
    locate: () => ({ scope: 'public', place: null, network: null, traits: [] }),
    interfaceOf: () => 'eth0',
    isEphemeral: () => false,
  });
const nothing = { opened: [], changed: [], closed: [] };

describe('a clock that is set', () => {
  const HOUR = 3_600_000;

  test.each([
    ['back', -HOUR],
    ['forward', HOUR],
  ])('%s by an hour moves what was told, and no connection closes before it opened', (_, byMs) => {
    const tracker = open();
    const [before, after] = [socketOf(), socketOf({ id: '2', localPort: 40_001, firstSeenMs: 1500 })];
    tracker.apply(changesOf({ opened: [before, after] }), 2000, 10 * HOUR);
    Object.assign(before, { closedAtMs: 4000 });
    const changes = tracker.apply(changesOf({ closed: [before] }), 5000, 10 * HOUR + byMs);
    expect(changes).toEqual({
      takenAtMs: 10 * HOUR + byMs + 5000,
      clockStepMs: byMs,
      ...nothing,
      closed: [{ id: '1', closedAtMs: 10 * HOUR + byMs + 4000 }],
    });
    expect(tracker.connections()).toMatchObject([
      { id: '2', firstSeenMs: 10 * HOUR + byMs + 1500, lastSeenMs: 10 * HOUR + byMs + 5000 },
    ]);
    expect(tracker.apply(changesOf({}), 6000, 10 * HOUR + byMs)).not.toHaveProperty('clockStepMs');
  });

  test('between the opening and the closing of one that no look saw gives it its real duration', () => {
    const tracker = open();
    tracker.apply(changesOf({}), 1000, 10 * HOUR);
    const passed = socketOf({ firstSeenMs: 1200, closedAtMs: 1300 });
    const { closed } = tracker.apply(changesOf({ closed: [passed] }), 2000, 9 * HOUR);
    expect(closed).toMatchObject([{ firstSeenMs: 9 * HOUR + 1200, closedAtMs: 9 * HOUR + 1300 }]);
  });
});

test('a closed connection that the system still shows is in the snapshot, one that it does not show is not', () => {
  const tracker = open();
  const sockets = [
    socketOf({ id: 'half', state: 'FIN_WAIT_2', closedAtMs: 900 }),
    socketOf({ id: 'wait', state: 'TIME_WAIT', closedAtMs: 900 }),
    socketOf({ id: 'noticed', state: 'CLOSED', closedAtMs: 900 }),
    socketOf({ id: 'held', state: 'FIN_WAIT_2' }),
  ];
  tracker.apply(changesOf({ opened: sockets }), 1000);
  expect(tracker.connections().map(({ id, closedAtMs }) => [id, closedAtMs])).toEqual([
    ['half', 900],
    ['wait', 900],
    ['held', null],
  ]);
});

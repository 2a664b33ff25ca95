import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updatesFromHost } from '../../../extension/background/host/updates-from-host.ts';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { hourMs } from '../../../extension/store/hour.ts';
import { moveTimes } from '../../../extension/store/move-times.ts';
import type { ChangesMessage, Connection, HostMessage } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';
import { anyLooks, hello, snapshotAt } from '../looks.ts';

function after(messages: readonly HostMessage[]): AppState {
  const translate = updatesFromHost();
  return messages.reduce((state, message) => translate(state, message).reduce(applyUpdate, state), initialState);
}

const moved = <C extends Partial<Connection>>(connection: C, byMs: number): C => ({
  ...connection,
  ...(connection.firstSeenMs !== undefined && { firstSeenMs: connection.firstSeenMs + byMs }),
  ...(connection.lastSeenMs !== undefined && { lastSeenMs: connection.lastSeenMs + byMs }),
  ...(typeof connection.closedAtMs === 'number' && { closedAtMs: connection.closedAtMs + byMs }),
});

/** A message as a host sends it whose clock was set before. */
function byNewClock(message: HostMessage, byMs: number): HostMessage {
  const move = <C extends Partial<Connection>>(list: C[]): C[] => list.map((each) => moved(each, byMs));
  if (message.type === 'snapshot')
    return { ...message, takenAtMs: message.takenAtMs + byMs, connections: move(message.connections) };
  if (message.type !== 'changes') return message;
  const { takenAtMs, opened, changed, closed } = message;
  return { ...message, takenAtMs: takenAtMs + byMs, ...{ opened: move(opened), changed, closed: move(closed) } };
}

describe('a clock that was set', () => {
  test('whenever it is set and by how much, the state is the same, as long ago as before', () => {
    fc.assert(
      fc.property(anyLooks, fc.nat(), fc.integer({ min: -2 * hourMs, max: 2 * hourMs }), (messages, pick, byMs) => {
        const looks = messages.flatMap((message, index) =>
          message.type === 'changes' && message.opened.length > 0 ? [index] : [],
        );
        const setAt = looks[pick % Math.max(1, looks.length)];
        fc.pre(setAt !== undefined && byMs !== 0);
        const set = messages.map((message, index) => {
          if (index < (setAt ?? 0)) return message;
          const told = byNewClock(message, byMs);
          return index === setAt && told.type === 'changes' ? { ...told, clockStepMs: byMs } : told;
        });
        expect(after(set)).toEqual(moveTimes(after(messages), byMs));
      }),
    );
  });

  test('keeps what closed in the last hour, for an hour and no longer', () => {
    const nowMs = 10 * hourMs;
    const closing = (id: string, atMs: number) => ({ ...connectionWith({ id, firstSeenMs: atMs }), closedAtMs: atMs });
    const look = (
      takenAtMs: number,
      closed: (Connection & { closedAtMs: number })[],
      clockStepMs = 0,
    ): ChangesMessage => ({ type: 'changes', takenAtMs, clockStepMs, opened: [], changed: [], closed });
    const before = [hello, snapshotAt(nowMs, []), look(nowMs + 1000, [closing('old', nowMs + 1000)])];
    const set = look(nowMs + 2000 - hourMs, [closing('new', nowMs + 2000 - hourMs)], -hourMs);
    const state = after([...before, set]);
    expect(state.hour.closed.map(({ connection }) => connection.closedAtMs)).toEqual([
      nowMs + 1000 - hourMs,
      nowMs + 2000 - hourMs,
    ]);
    expect(state.hour.sinceMs).toBe(nowMs - hourMs);
    const later = nowMs + 1500; // an hour and half a second after the old one closed
    const hourLater = after([...before, set, look(later, [closing('last', later)])]);
    expect(hourLater.hour.closed.map(({ connection }) => connection.id)).toEqual(['new', 'last']);
  });

  test('is told before a new snapshot, and moves the open connections only once', () => {
    const nowMs = 10 * hourMs;
    const connection = connectionWith({ id: '1', firstSeenMs: nowMs - 5000 });
    const state = after([
      hello,
      snapshotAt(nowMs, [connection]),
      { type: 'changes', takenAtMs: nowMs + 1000 + hourMs, clockStepMs: hourMs, opened: [], changed: [], closed: [] },
      snapshotAt(nowMs + 1000 + hourMs, [moved(connection, hourMs)]),
    ]);
    expect(state.connections.get('1')?.firstSeenMs).toBe(nowMs - 5000 + hourMs);
    expect(state.hour.sinceMs).toBe(nowMs + hourMs);
  });
});

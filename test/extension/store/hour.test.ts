import { expect, test } from 'vitest';
import type { ChangesUpdate } from '../../../extension/contract/page-messages.ts';
import { applyUpdate } from '../../../extension/store/apply-update.ts';
import { hourMs, maxClosed, sampleMs } from '../../../extension/store/hour.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { snapshotUpdates } from '../../../extension/store/snapshot-updates.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const startMs = 10_000_000;

test('the hour begins with the first poll', () => {
  expect(initialState.hour.sinceMs).toBeNull();
  expect(afterFirst([]).hour.sinceMs).toBe(startMs);
});

test('a connection that closed is kept with the states that it went through', () => {
  const state = look(
    look(afterFirst([connectionWith({ id: '1', state: 'SYN_SENT' })]), 1000, {
      changed: [{ id: '1', state: 'ESTABLISHED' }],
    }),
    2000,
    { closed: [{ id: '1', closedAtMs: startMs + 1900, state: 'TIME_WAIT' }] },
  );
  expect(state.hour.closed).toEqual([
    {
      connection: connectionWith({ id: '1', state: 'TIME_WAIT', closedAtMs: startMs + 1900 }),
      stateChanges: [
        { untilMs: startMs + 1000, state: 'SYN_SENT' },
        { untilMs: startMs + 1900, state: 'ESTABLISHED' },
      ],
    },
  ]);
  expect(state.hour.stateChanges.size).toBe(0);
});

const closing = (id: string, afterMs: number) => ({ ...connectionWith({ id }), closedAtMs: startMs + afterMs });

test('a connection that closed more than an hour ago is forgotten, though no other closes', () => {
  const before = look(afterFirst([]), 1000, { closed: [closing('1', 900), closing('2', 950)] });
  expect(look(before, hourMs + 925).hour.closed.map(({ connection }) => connection.id)).toEqual(['2']);
  expect(look(before, hourMs + 1000).hour).toMatchObject({ closed: [], sinceMs: startMs });
  expect(look(before, hourMs).hour.closed).toBe(before.hour.closed);
});

test('so it is when another one closes', () => {
  const first = look(afterFirst([]), 1000, { closed: [closing('1', 900)] });
  const state = look(first, hourMs + 1000, { closed: [closing('2', hourMs + 950)] });
  expect(state.hour.closed.map(({ connection }) => connection.id)).toEqual(['2']);
  expect(state.hour.sinceMs).toBe(startMs);
});

test('over the limit the oldest goes first, and the hour is complete only from there on', () => {
  const closed = Array.from({ length: maxClosed + 3 }, (_, index) => ({
    ...connectionWith({ id: String(index) }),
    closedAtMs: startMs + index,
  }));
  const { hour } = look(afterFirst([]), 60_000, { closed });
  expect(hour.closed).toHaveLength(maxClosed);
  expect(hour.closed[0]?.connection.id).toBe('3');
  expect(hour.sinceMs).toBe(startMs + 2);
});

test('an hour of polls leaves at most 720 samples, at any interval', () => {
  for (const paceMs of [250, 1000, 3000, 4000, 5001, 60_000]) {
    let state = afterFirst([]);
    for (let afterMs = paceMs; afterMs <= 1.2 * hourMs; afterMs += paceMs) state = look(state, afterMs, {}, paceMs);
    expect(state.hour.samples.length).toBeLessThanOrEqual(720);
    expect(state.hour.samples.length).toBeGreaterThanOrEqual(Math.min(hourMs / sampleMs / 2, hourMs / paceMs - 1));
  }
});

test('polls that changed nothing, and were not passed on, are one sample without traffic', () => {
  const one = afterFirst([connectionWith({ id: '1', bytesSent: 0, bytesReceived: 0 })]);
  const before = look(one, 1000, { changed: [{ id: '1', bytesSent: 10 }] });
  const { hour } = look(before, 601_000, { changed: [{ id: '1', bytesSent: 30 }] }, 1000);
  expect(hour.samples.map(({ sinceMs, atMs, bytesSent }) => [sinceMs - startMs, atMs - startMs, bytesSent])).toEqual([
    [0, 1000, 10],
    [1000, 600_000, 0],
    [600_000, 601_000, 20],
  ]);
});

test('where nobody looked there is a hole between samples', () => {
  const state = firstLook(look(afterFirst([]), 1000), startMs + 900_000, []);
  const [before, after] = state.hour.samples;
  expect(before?.atMs).toBe(startMs + 1000);
  expect(after).toMatchObject({ sinceMs: startMs + 900_000, atMs: startMs + 900_000, bytesSent: null });
});

test('what a host left open closed, as far as is known, right after it last looked', () => {
  const state = firstLook(look(afterFirst([connectionWith({ id: 'old' })]), 1000), startMs + 5000, []);
  expect(state.connections.size).toBe(0);
  expect(state.hour.closed.map(({ connection }) => connection.closedAtMs)).toEqual([startMs + 1001]);
});

test('connections that the next host lists stay open, and one found closed twice is there once', () => {
  const continues = connectionWith({ id: '1' });
  const over = connectionWith({ id: '2', state: 'TIME_WAIT', closedAtMs: startMs - 10 });
  const state = firstLook(afterFirst([continues, over]), startMs + 5000, [continues, over]);
  expect(state.hour.closed.map(({ connection }) => connection.id)).toEqual(['2']);
});

test('a clock that was set back begins a new hour', () => {
  const state = firstLook(look(afterFirst([connectionWith({ id: '1' })]), 1000), startMs - 7_200_000, []);
  expect(state.hour).toMatchObject({ sinceMs: startMs - 7_200_000, closed: [] });
  expect(state.hour.samples).toHaveLength(1);
});

function afterFirst(connections: Connection[]): AppState {
  return firstLook(initialState, startMs, connections);
}

function firstLook(state: AppState, takenAtMs: number, connections: Connection[]): AppState {
  return snapshotUpdates(connections, takenAtMs, null).reduce(applyUpdate, state);
}

function look(state: AppState, afterMs: number, changes: Partial<ChangesUpdate> = {}, paceMs = 1000): AppState {
  const takenAtMs = startMs + afterMs;
  const previousTakenAtMs = takenAtMs - paceMs;
  return applyUpdate(state, {
    type: 'changes',
    takenAtMs,
    previousTakenAtMs,
    opened: [],
    changed: [],
    closed: [],
    ...changes,
  });
}

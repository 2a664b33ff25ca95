import { expect, test } from 'vitest';
import { distanceKm } from '../../../../extension/connection/distance.ts';
import { vacuumKmPerMs } from '../../../../extension/facts/reach-of.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState } from '../../../../extension/store/app-state.ts';
import { snapshotUpdates } from '../../../../extension/store/snapshot-updates.ts';
import { sampleLooks, type Pace } from '../../../../extension/link/sample/sample-looks.ts';
import { sampleHome } from '../../../../extension/link/sample/sample-places.ts';

const startMs = 1_800_000_000_000;

function played(count: number, lookCount: number, pace: Pace) {
  const looks = sampleLooks(count, startMs);
  let state = initialState;
  for (const update of snapshotUpdates(looks.first, startMs, null)) state = applyUpdate(state, update);
  const updates = Array.from({ length: lookCount }, (_, i) => looks.next(startMs + (i + 1) * 1000, pace));
  for (const update of updates) state = applyUpdate(state, update);
  return { updates, open: [...state.connections.values()].filter(({ closedAtMs }) => closedAtMs === null) };
}

test('a quiet poll reports nothing', () => {
  const [update] = played(200, 1, 'quiet').updates;
  expect(update).toMatchObject({ opened: [], changed: [], closed: [], previousTakenAtMs: startMs });
});

test('at pace "one" a connection closes and another opens', () => {
  const [update] = played(200, 1, 'one').updates;
  expect([update?.opened.length, update?.closed.length, update?.changed.length]).toEqual([1, 1, 0]);
});

test('in use, connections open, close, establish and have traffic, and their number stays about the same', () => {
  const { updates, open } = played(200, 300, 'usual');
  const states = new Set(updates.flatMap(({ changed }) => changed.map(({ state }) => state)));
  expect(states).toContain('ESTABLISHED');
  expect(updates.some(({ changed }) => changed.some(({ bytesReceived }) => (bytesReceived ?? 0) > 0))).toBe(true);
  expect(updates.some(({ closed }) => closed.some((each) => 'place' in each))).toBe(true);
  const first = sampleLooks(200, startMs).first.filter(({ closedAtMs }) => closedAtMs === null).length;
  expect(Math.abs(open.length - first)).toBeLessThan(first / 4);
});

test('no id is opened twice', () => {
  const opened = played(200, 300, 'usual').updates.flatMap((update) => update.opened.map(({ id }) => id));
  expect(new Set(opened).size).toBe(opened.length);
});

test('the first poll has places that are too far for their round trip, and others that are not', () => {
  const tooFar = sampleLooks(200, startMs).first.map(({ place, minRttMs }) =>
    place === null || minRttMs === null ? null : distanceKm(sampleHome, place) > minRttMs * vacuumKmPerMs,
  );
  expect(tooFar.filter((is) => is === true).length).toBeGreaterThan(3);
  expect(tooFar.filter((is) => is === false).length).toBeGreaterThan(50);
});

test('the first poll has attempts, failed attempts and closing connections', () => {
  const { first } = sampleLooks(200, startMs);
  expect(first.some(({ state, closedAtMs }) => state === 'SYN_SENT' && closedAtMs === null)).toBe(true);
  expect(first.some(({ state, closedAtMs }) => state === 'SYN_SENT' && closedAtMs !== null)).toBe(true);
  expect(first.some(({ state }) => state === 'CLOSE_WAIT')).toBe(true);
});

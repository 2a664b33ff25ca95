import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { timeModel } from '../../../../extension/page/time/time-model.ts';
import { applyUpdate } from '../../../../extension/store/apply-update.ts';
import { initialState, type AppState } from '../../../../extension/store/app-state.ts';
import { snapshotUpdates } from '../../../../extension/store/snapshot-updates.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';

const startMs = 10_000_000;
const nowMs = startMs + 600_000;

test('before the first poll there is no time to go back to', () => {
  const time = timeModel(signal(initialState), () => nowMs);
  time.stepBy(-10_000);
  expect(time.isLive.value).toBe(true);
  expect(time.earliestMs.value).toBeNull();
});

test('paused, it shows all as it was known, bytes too, whatever comes', () => {
  const { state, time } = watched();
  time.pause();
  state.value = { ...state.value, takenAtMs: nowMs + 1000, connections: new Map() };
  expect(time.shown.value.connections.get('1')?.bytesSent).toBe(7);
  time.toggle();
  expect(time.isLive.value).toBe(true);
  expect(time.shown.value).toBe(state.value);
});

test('steps go back from now, and from the shown time', () => {
  const { time } = watched();
  time.stepBy(-10_000);
  time.stepBy(-60_000);
  expect(time.atMs.value).toBe(nowMs - 70_000);
  expect(time.shown.value.connections.get('1')?.bytesSent).toBeNull();
});

test('no step goes before the earliest time, and one to now or later is live', () => {
  const { time } = watched();
  time.stepTo(0);
  expect(time.atMs.value).toBe(startMs);
  time.stepBy(nowMs);
  expect(time.isLive.value).toBe(true);
  expect(time.atMs.value).toBeNull();
});

test('while the host runs, now is later than the last look that was told; else that look is the end', () => {
  const { state, time } = watched();
  state.value = { ...state.value, host: { kind: 'crashed' } };
  time.stepBy(-5000);
  expect(time.atMs.value).toBe(startMs + 300_000 - 5000);
});

/** A host that polled twice; the last poll with a change was five minutes ago. */
function watched() {
  const host: AppState['host'] = { kind: 'running', version: '0', platform: 'linux', source: 'netlink' };
  const first = snapshotUpdates([connectionWith({ id: '1', firstSeenMs: startMs, bytesSent: 7 })], startMs, null);
  const last = { takenAtMs: startMs + 300_000, previousTakenAtMs: startMs + 299_000 };
  const layout = { type: 'changes', ...last, opened: [], changed: [], closed: [] } as const;
  const updates = [...first, { ...layout, opened: [], changed: [], closed: [] }];
  const state = signal(updates.reduce<AppState>(applyUpdate, { ...initialState, host }));
  return { state, time: timeModel(state, () => nowMs) };
}

import { expect, test } from 'vitest';
import { createStore } from '../../../extension/store/store.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const first = connectionWith({ id: '1' });
const second = connectionWith({ id: '2' });

test('replaces the connections when the last part of a snapshot is there', () => {
  const { apply, state } = createStore();
  apply({ type: 'snapshot', part: 1, parts: 2, takenAtMs: 1000, previousTakenAtMs: null, connections: [first] });
  expect(state().connections.size).toBe(0);
  apply({ type: 'snapshot', part: 2, parts: 2, takenAtMs: 1000, previousTakenAtMs: null, connections: [second] });
  expect([...state().connections.keys()]).toEqual(['1', '2']);
});

test('keeps a closed connection for a minute', () => {
  const { apply, state } = createStore();
  apply({ type: 'snapshot', part: 1, parts: 1, takenAtMs: 1000, previousTakenAtMs: null, connections: [first] });
  const look = { type: 'changes', previousTakenAtMs: 1000, opened: [], changed: [], closed: [] } as const;
  apply({ ...look, opened: [], changed: [], closed: [{ id: '1', closedAtMs: 2000 }], takenAtMs: 2000 });
  expect(state().connections.get('1')?.closedAtMs).toBe(2000);
  apply({ ...look, opened: [], changed: [], closed: [], takenAtMs: 62_000 });
  expect(state().connections.size).toBe(0);
});

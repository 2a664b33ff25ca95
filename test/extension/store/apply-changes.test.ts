import { expect, test } from 'vitest';
import type { ChangesUpdate } from '../../../extension/contract/page-messages.ts';
import { applyChanges } from '../../../extension/store/apply-changes.ts';
import { initialState, type AppState } from '../../../extension/store/app-state.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

const state: AppState = {
  ...initialState,
  takenAtMs: 1000,
  connections: new Map([['1', connectionWith({ id: '1' })]]),
};

test('a change replaces the fields that it names', () => {
  const { connections } = applyChanges(state, look({ changed: [{ id: '1', rttMs: 7 }] }));
  expect(connections.get('1')).toEqual(connectionWith({ id: '1', rttMs: 7 }));
});

test('a look that changes nothing keeps the very same map', () => {
  const after = applyChanges(state, look({}));
  expect(after.connections).toBe(state.connections);
  expect(after.takenAtMs).toBe(2000);
});

test('what was known before is left as it was', () => {
  applyChanges(state, look({ opened: [connectionWith({ id: '2' })], closed: [{ id: '1', closedAtMs: 1500 }] }));
  expect([...state.connections.values()]).toEqual([connectionWith({ id: '1' })]);
});

test('a connection that opened and closed between two polls is shown', () => {
  const short = { ...connectionWith({ id: '2' }), closedAtMs: 1900 };
  expect(applyChanges(state, look({ closed: [short] })).connections.get('2')).toEqual(short);
});

test('a connection that was never told of whole is not shown', () => {
  const after = applyChanges(state, look({ changed: [{ id: '2', rttMs: 1 }], closed: [{ id: '3', closedAtMs: 1 }] }));
  expect([...after.connections.keys()]).toEqual(['1']);
});

function look(changes: Partial<ChangesUpdate>): ChangesUpdate {
  return { type: 'changes', takenAtMs: 2000, previousTakenAtMs: 1000, opened: [], changed: [], closed: [], ...changes };
}

import { expect, test } from 'vitest';
import type { HostState } from '../../../extension/contract/host-state.ts';
import { applyPopupUpdate, isPopupUpdate, popupKnowsNothing } from '../../../extension/link/popup-state.ts';

test('an update replaces what it contains and nothing else', () => {
  const newSinceVisit = { sinceMs: 1, programs: [], countries: [] };
  const state = applyPopupUpdate(popupKnowsNothing, {
    type: 'overview',
    query: 'ssh',
    overview: null,
    tab: null,
    newSinceVisit,
  });
  expect(state).toEqual({ ...popupKnowsNothing, query: 'ssh', newSinceVisit });
  expect(applyPopupUpdate(state, { type: 'host', host: { kind: 'crashed' } })).toEqual({
    ...state,
    host: { kind: 'crashed' },
  });
});

test.each<[HostState, HostState, HostState]>([
  [{ kind: 'not-installed' }, { kind: 'starting' }, { kind: 'not-installed' }],
  [{ kind: 'crashed' }, { kind: 'starting' }, { kind: 'crashed' }],
  [{ kind: 'not-installed' }, { kind: 'cannot-start' }, { kind: 'cannot-start' }],
  [{ kind: 'not-installed' }, { kind: 'stopped' }, { kind: 'stopped' }],
  // The user clicked "Try again".
  [{ kind: 'silent' }, { kind: 'starting' }, { kind: 'starting' }],
  [{ kind: 'stopped' }, { kind: 'starting' }, { kind: 'starting' }],
])('a background that starts anew takes no step from the user: %j, then %j', (host, next, shown) => {
  const before = { ...popupKnowsNothing, host };
  expect(applyPopupUpdate(before, { type: 'host', host: next }).host).toEqual(shown);
});

test.each([null, 'host', {}, { type: 'snapshot' }])('%j is not a popup update', (message) => {
  expect(isPopupUpdate(message)).toBe(false);
});

import { expect, test } from 'vitest';
import { applyPopupUpdate, isPopupUpdate, popupKnowsNothing } from '../../../extension/link/popup-state.ts';

test('an update replaces what it contains and nothing else', () => {
  const newSinceVisit = { sinceMs: 1, programs: [], countries: [] };
  const state = applyPopupUpdate(popupKnowsNothing, { type: 'overview', query: 'ssh', overview: null, newSinceVisit });
  expect(state).toEqual({ ...popupKnowsNothing, query: 'ssh', newSinceVisit });
  expect(applyPopupUpdate(state, { type: 'host', host: { kind: 'crashed' } })).toEqual({
    ...state,
    host: { kind: 'crashed' },
  });
});

test.each([null, 'host', {}, { type: 'snapshot' }])('%j is not a popup update', (message) => {
  expect(isPopupUpdate(message)).toBe(false);
});

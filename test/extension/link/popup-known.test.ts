import { expect, test } from 'vitest';
import { applyPopupUpdate, isPopupUpdate, popupKnowsNothing } from '../../../extension/link/popup-known.ts';

test('an update replaces what it tells of and nothing else', () => {
  const fresh = { sinceMs: 1, programs: [], countries: [] };
  const known = applyPopupUpdate(popupKnowsNothing, { type: 'overview', query: 'ssh', overview: null, fresh });
  expect(known).toEqual({ ...popupKnowsNothing, query: 'ssh', fresh });
  expect(applyPopupUpdate(known, { type: 'host', host: { kind: 'crashed' } })).toEqual({
    ...known,
    host: { kind: 'crashed' },
  });
});

test.each([null, 'host', {}, { type: 'snapshot' }])('%j is no update of a popup', (message) => {
  expect(isPopupUpdate(message)).toBe(false);
});

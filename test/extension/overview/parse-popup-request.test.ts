import { expect, test } from 'vitest';
import { parsePopupRequest } from '../../../extension/overview/parse-popup-request.ts';

test.each([{ type: 'search', query: 'port:443' }, { type: 'set-tab', tabId: 12 }, { type: 'retry-host' }])(
  '%j is a request',
  (request) => {
    expect(parsePopupRequest(request)).toEqual(request);
  },
);

test.each([
  null,
  'search',
  { type: 'search' },
  { type: 'search', query: 7 },
  { type: 'other', query: '' },
  { type: 'set-tab', tabId: '12' },
])('%j is none', (value) => {
  expect(parsePopupRequest(value)).toBeNull();
});

test.each([
  ['characters', 'x'.repeat(2_000), 'x'.repeat(2_001)],
  ['terms', 'x '.repeat(50), 'x '.repeat(51)],
])('a search with more %s than a popup sends is none', (_, most, more) => {
  expect(parsePopupRequest({ type: 'search', query: most })).not.toBeNull();
  expect(parsePopupRequest({ type: 'search', query: more })).toBeNull();
});

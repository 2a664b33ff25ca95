import { expect, test } from 'vitest';
import { parsePopupRequest } from '../../../extension/overview/parse-popup-request.ts';

test.each([{ type: 'search', query: 'port:443' }, { type: 'retry-host' }])('%j is a request', (request) => {
  expect(parsePopupRequest(request)).toEqual(request);
});

test.each([null, 'search', { type: 'search' }, { type: 'search', query: 7 }, { type: 'other', query: '' }])(
  '%j is none',
  (value) => {
    expect(parsePopupRequest(value)).toBeNull();
  },
);

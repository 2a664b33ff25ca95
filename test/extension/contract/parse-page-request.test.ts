import { expect, test } from 'vitest';
import { parsePageRequest } from '../../../extension/contract/parse-page-request.ts';

test.each([
  { type: 'change-settings', change: { watching: false } },
  { type: 'change-settings', change: { home: { kind: 'place', latitude: 52.4, longitude: -4.9 } } },
  { type: 'set-visible', visible: true },
  { type: 'retry-host' },
  { type: 'reload-databases' },
  { type: 'check-exit' },
  { type: 'clear' },
  { type: 'set-view', view: '?q=curl' },
])('takes $type', (request) => {
  expect(parsePageRequest(request)).toEqual(request);
});

test.each([
  null,
  'retry-host',
  { type: 'change-settings' },
  { type: 'change-settings', change: { watching: 'no' } },
  { type: 'change-settings', change: { intervalMs: 10 } },
  { type: 'change-settings', change: { home: { kind: 'place', latitude: 91, longitude: 0 } } },
  { type: 'locate' },
])('takes no %j', (request) => {
  expect(parsePageRequest(request)).toBeNull();
});

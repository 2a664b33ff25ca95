import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { popWatch } from '../../../../extension/background/exit/pop-watch.ts';
import type { WatchedResponse } from '../../../../extension/exit/cdn/pop-response.ts';

const startMs = 1_764_000_000_000;
const quarterMs = 15 * 60_000;

beforeEach(() => void vi.useFakeTimers({ now: startMs }));
afterEach(() => void vi.useRealTimers());

const response: WatchedResponse = {
  ...{ tabId: 1, type: 'main_frame', timeStamp: startMs, fromCache: false },
  responseHeaders: [{ name: 'cf-ray', value: '230b030023ae2822-AMS' }],
};

test('a response leaves memory after a quarter of an hour, though no other comes', () => {
  const pops = popWatch({ startTimer: () => ({ stop: () => undefined }), onChange: () => undefined });
  pops.permit(true);
  pops.responded(response);
  expect(pops.seen()).toMatchObject({ count: 1 });
  vi.setSystemTime(startMs + quarterMs + 1);
  expect(pops.seen()).toMatchObject({ count: 0 });
  // It would be recent again if it were still there.
  vi.setSystemTime(startMs);
  expect(pops.seen()).toMatchObject({ count: 0 });
});

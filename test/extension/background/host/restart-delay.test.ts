import { expect, test } from 'vitest';
import { recordFailure, restartDelayMs } from '../../../../extension/background/host/restart-delay.ts';

test('doubles from a second to a minute', () => {
  const delays = [1, 2, 3, 6, 7, 50].map((failures) => restartDelayMs({ everResponded: true, failures }));
  expect(delays).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
});

test('is never for a host that has never responded', () => {
  expect(restartDelayMs({ everResponded: false, failures: 1 })).toBeNull();
});

test('starts over after the host ran for a minute', () => {
  const record = { everResponded: true, failures: 5 };
  expect(recordFailure(record, 59_999).failures).toBe(6);
  expect(recordFailure(record, 60_000).failures).toBe(1);
});

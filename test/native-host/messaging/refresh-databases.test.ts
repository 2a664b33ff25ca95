import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepDatabasesFresh } from '../../../native-host/messaging/refresh-databases.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the databases are checked twice a minute, without any look, until it is stopped', () => {
  const [refresh, alsoCheck] = [vi.fn(() => Promise.resolve()), vi.fn()];
  const stop = keepDatabasesFresh({ refresh }, alsoCheck);
  vi.advanceTimersByTime(59_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(61_000);
  expect(refresh).toHaveBeenCalledTimes(4);
  expect(alsoCheck).toHaveBeenCalledTimes(4);
  stop();
  vi.advanceTimersByTime(120_000);
  expect(refresh).toHaveBeenCalledTimes(4);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runUntilUnread } from '../../../native-host/messaging/run-until-unread.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function guarded() {
  let running = 0;
  const guard = runUntilUnread(() => {
    running++;
    return () => running--;
  });
  return { guard, running: () => running };
}

test('collecting goes on while what is written is taken', async () => {
  const { guard, running } = guarded();
  guard.start();
  guard.start();
  await guard.during(() => Promise.resolve());
  expect(running()).toBe(1);
});

test('it pauses while nobody takes what is written for long, and resumes then', async () => {
  const { guard, running } = guarded();
  guard.start();
  let take = (): void => undefined;
  const written = guard.during(() => new Promise<void>((resolve) => (take = resolve)));
  await vi.advanceTimersByTimeAsync(9_000);
  expect(running()).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(running()).toBe(0);
  guard.start();
  take();
  await written;
  expect(running()).toBe(1);
});

test('it does not resume once it was stopped, nor after a failure that comes later', async () => {
  const { guard, running } = guarded();
  guard.start();
  let fail: (error: Error) => void = () => undefined;
  const written = guard.during(() => new Promise<void>((_resolve, reject) => (fail = reject)));
  await vi.advanceTimersByTimeAsync(11_000);
  guard.stop();
  fail(new Error('broken'));
  await expect(written).rejects.toThrow('broken');
  expect(running()).toBe(0);
});

import { expect, test } from 'vitest';
import { nextStartMs, recordFailure, restartDelayMs } from '../../../../extension/background/host/restart-delay.ts';

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

test('tries that find no host do not delay the restart of the one that is installed then', () => {
  let record = { everResponded: false, failures: 0 };
  for (let tries = 0; tries < 30; tries++) record = recordFailure(record, 5);
  record = recordFailure({ ...record, everResponded: true }, 5000);
  expect(nextStartMs('crashed', record, true)).toBe(1000);
});

const never = { everResponded: false, failures: 1 };
const often = { everResponded: true, failures: 6 };

test.each([
  ['not-installed', never, 2000, null],
  ['no-portal', never, 2000, null],
  ['not-allowed', never, 2000, null],
  ['cannot-start', never, 2000, null],
  ['node-too-old', never, 2000, null],
  ['too-old', never, 2000, null],
  ['too-new', never, 2000, null],
  ['garbled', never, 2000, null],
  // It was there: it may have been taken away for a moment, by an upgrade.
  ['not-installed', often, 2000, 32_000],
  ['too-old', often, 2000, null],
  // It starts, and ends: the more often, the more rarely, also before the eyes of the user.
  ['crashed', often, 32_000, 32_000],
  ['ended-early', often, 32_000, 32_000],
  ['garbled', often, 32_000, 32_000],
] as const)('%s, %j: in %j ms while a page is seen, else in %j', (kind, record, seenMs, unseenMs) => {
  expect([nextStartMs(kind, record, true), nextStartMs(kind, record, false)]).toEqual([seenMs, unseenMs]);
});

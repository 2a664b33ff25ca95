import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followVisits } from '../../../extension/overview/follow-visits.ts';
import { startTimer } from '../../../extension/browser/start-timer.ts';
import { connectionWith } from '../../../scripts/connection-with.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const curl = connectionWith({ processName: 'curl' });
const ssh = connectionWith({ processName: 'ssh' });

/** After a visit that saw curl, and its end. */
function afterVisit() {
  const onEnd = vi.fn();
  const visits = followVisits({ startTimer, onEnd });
  visits.count(1);
  visits.record([curl]);
  visits.count(0);
  vi.advanceTimersByTime(1000);
  return { visits, onEnd };
}

test('a contact made after a visit is new in the next, and no longer in the one after', () => {
  const { visits } = afterVisit();
  visits.record([ssh]);
  visits.count(1);
  expect(visits.newSinceVisit()?.programs).toEqual(['ssh']);
  visits.count(0);
  vi.advanceTimersByTime(1000);
  expect(visits.newSinceVisit()?.programs).toEqual([]);
});

test('a popup that the browser reports as hidden while it opens is the same visit', () => {
  const { visits, onEnd } = afterVisit();
  visits.record([ssh]);
  for (const visible of [1, 0, 1]) visits.count(visible);
  vi.advanceTimersByTime(5000);
  expect(visits.newSinceVisit()?.programs).toEqual(['ssh']);
  expect(onEnd).toHaveBeenCalledOnce();
});

test('a contact made at the moment a visit ends has not been seen', () => {
  const { visits } = afterVisit();
  visits.count(1);
  visits.count(0);
  visits.record([ssh]);
  vi.advanceTimersByTime(1000);
  expect(visits.newSinceVisit()?.programs).toEqual(['ssh']);
});

test('after it was cleared nothing is new before the next visit has ended, and a visit that is ending stores nothing', () => {
  const { visits, onEnd } = afterVisit();
  visits.record([ssh]);
  visits.count(1);
  visits.count(0);
  onEnd.mockClear();
  expect(visits.clear()).toBe(2);
  expect(visits.clear()).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(onEnd).not.toHaveBeenCalled();
  expect(visits.newSinceVisit()).toBeNull();
  visits.record([curl]);
  visits.count(1);
  visits.count(0);
  vi.advanceTimersByTime(1000);
  visits.record([curl, ssh]);
  expect(visits.newSinceVisit()?.programs).toEqual(['ssh']);
});

test('nothing is new to a page next to another visible one', () => {
  const { visits } = afterVisit();
  visits.count(1);
  visits.record([ssh]);
  visits.count(2);
  expect(visits.newSinceVisit()?.programs).toEqual([]);
});

test('a contact that an earlier background saw is not new, unless this one knows otherwise', () => {
  const visits = followVisits({ startTimer, onEnd: () => undefined });
  visits.record([curl, ssh]);
  visits.restore({ programs: new Set(['curl']), countries: new Set(), endedAtMs: 5 });
  visits.restore({ programs: new Set(), countries: new Set(), endedAtMs: 1 });
  expect(visits.newSinceVisit()).toEqual({ sinceMs: 5, programs: ['ssh'], countries: [] });
});

test('a clock that is set moves the end of the last visit, also where it is stored', () => {
  const { visits, onEnd } = afterVisit();
  const endedAtMs = visits.newSinceVisit()?.sinceMs ?? NaN;
  visits.moveClock(-3_600_000);
  expect(visits.newSinceVisit()?.sinceMs).toBe(endedAtMs - 3_600_000);
  expect(onEnd).toHaveBeenLastCalledWith(expect.objectContaining({ endedAtMs: endedAtMs - 3_600_000 }));
});

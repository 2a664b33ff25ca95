import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourSteps, valueAt } from '../../../../extension/page/time/hour-steps.ts';
import { stepLine, stepPath } from '../../../../extension/page/time/step-path.ts';
import { fractionAt, momentAt, momentAtPixel, ticksOf, timeScale } from '../../../../extension/page/time/time-scale.ts';
import type { Sample } from '../../../../extension/contract/past.ts';

const minuteMs = 60_000;
const scale = { fromMs: 0, toMs: 1000 };
const up = (value: number) => 10 - value;

test('the time range covers all that is known, up to an hour, and ends now', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * minuteMs }), (knownMs) => {
      const { fromMs, toMs } = timeScale({ earliestMs: 1e12 - knownMs, latestMs: 1e12 });
      expect(toMs).toBe(1e12);
      expect(fromMs).toBeLessThanOrEqual(1e12 - knownMs);
    }),
  );
});

test('a time and its position convert into each other', () => {
  const hour = timeScale({ earliestMs: 0, latestMs: 60 * minuteMs });
  expect(momentAt(hour, fractionAt(hour, 7 * minuteMs))).toBe(7 * minuteMs);
});

test.each([
  [-5, 0],
  [0, 0],
  [50, 500],
  [98, 980],
  [99, 1000],
  [100, 1000],
  [130, 1000],
])('the pointer at pixel %i of 100 is at %i of 1000 ms', (x, atMs) => {
  expect(momentAtPixel(scale, x, 100)).toBe(atMs);
});

test.each([1, 12, 29, 60])('the axis of %i known minutes has few labels, at full minutes', (minutes) => {
  const ticks = ticksOf(timeScale({ earliestMs: 1e12, latestMs: 1e12 + minutes * minuteMs }));
  expect(ticks.length).toBeGreaterThanOrEqual(3);
  expect(ticks.length).toBeLessThanOrEqual(7);
  expect(ticks.every((atMs) => atMs % minuteMs === 0)).toBe(true);
});

test('an area rises and falls when the value changed', () => {
  const steps = [
    { fromMs: 0, toMs: 500, value: 4 },
    { fromMs: 500, toMs: 1000, value: 2 },
  ];
  expect(stepPath(steps, scale, up, 10)).toBe('M0 10V6H500V8H1000V10Z');
});

test.each([
  ['nobody looked', [{ fromMs: 0, toMs: 200, value: 1 }, { fromMs: 600, toMs: 1000, value: 1 }]], // prettier-ignore
  ['the value is not known', [{ fromMs: 0, toMs: 200, value: 1 }, { fromMs: 200, toMs: 600, value: null }, { fromMs: 600, toMs: 1000, value: 1 }]], // prettier-ignore
])('there is no area where %s', (_, steps) => {
  expect(stepPath(steps, scale, up, 10)).toBe('M0 10V9H200V10ZM600 10V9H1000V10Z');
});

test('a line joins values that follow each other, and is broken where none is known', () => {
  const steps = [
    { fromMs: 0, toMs: 200, value: 1 },
    { fromMs: 200, toMs: 400, value: 3 },
    { fromMs: 600, toMs: 1000, value: 2 },
  ];
  expect(stepLine(steps, scale, up)).toBe('M0 9H200V7H400M600 8H1000');
  expect(stepLine([{ fromMs: 0, toMs: 1000, value: null }], scale, up)).toBe('');
});

test('values before the time range are not drawn', () => {
  expect(stepPath([{ fromMs: -900, toMs: -100, value: 1 }], scale, up, 10)).toBe('');
  expect(stepPath([{ fromMs: -900, toMs: 100, value: 1 }], scale, up, 10)).toBe('M0 10V9H100V10Z');
});

test('traffic is shown per second, and not where the system does not report it', () => {
  const { received, sent } = hourSteps([sample({ bytesReceived: 5000, bytesSent: null })], 10_000);
  expect(valueAt(received, 5000)).toBe(500);
  expect(valueAt(sent, 5000)).toBeNull();
});

test('values last until the next poll is due; later there was no traffic', () => {
  const samples = [sample({ connections: 3, bytesReceived: 5000 })];
  expect(valueAt(hourSteps(samples, 12_000).received, 12_000)).toBe(500);
  const later = hourSteps(samples, 90_000);
  expect(valueAt(later.received, 90_000)).toBe(0);
  expect(valueAt(later.connections, 90_000)).toBe(3);
});

test('nothing is known in a gap between samples', () => {
  const samples = [sample({}), sample({ sinceMs: 50_000, atMs: 60_000 })];
  expect(valueAt(hourSteps(samples, 60_000).connections, 30_000)).toBeNull();
});

function sample(fields: Partial<Sample>): Sample {
  return { sinceMs: 0, atMs: 10_000, connections: 1, countries: 1, bytesSent: 0, bytesReceived: 0, ...fields };
}

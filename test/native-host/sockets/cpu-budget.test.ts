import { expect, test } from 'vitest';
import { createCpuBudget } from '../../../native-host/sockets/cpu-budget.ts';

test('a burst may use what was saved up; in the long run the limit is 5 ms a second', () => {
  let nowMs = 0;
  const { spend } = createCpuBudget(() => nowMs);
  const times = (seconds: number): number => {
    let done = 0;
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs; nowMs += 100) {
      spend(() => {
        done++;
        nowMs += 5;
      });
    }
    return done;
  };
  expect(times(9)).toBeGreaterThan(80); // nearly each time
  times(30);
  const inAMinute = times(60);
  expect(inAMinute).toBeGreaterThanOrEqual(58); // 300 ms at 5 ms each
  expect(inAMinute).toBeLessThanOrEqual(62);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHostClock } from '../../../native-host/system/host-clock.ts';

const HOUR = 3_600_000;
const START = 1_760_000_000_000;

/** A computer that has been up for a day when the host starts, and what happens to its clocks. */
function computer() {
  const now = { wallMs: START, monotonicMs: 5000, uptimeMs: 24 * HOUR };
  const clock = createHostClock({
    wallMs: () => now.wallMs,
    monotonicMs: () => now.monotonicMs,
    uptimeMs: () => now.uptimeMs,
  });
  return {
    steadyMs: clock.steadyMs,
    nowMs: () => clock.steadyMs() + clock.offsetMs(),
    offsetMs: clock.offsetMs,
    wallMs: () => now.wallMs,
    pass(ms: number) {
      now.wallMs += ms;
      now.monotonicMs += ms;
      now.uptimeMs += ms;
    },
    /** On Linux the monotonic clock stands still meanwhile. */
    suspend(ms: number) {
      now.wallMs += ms;
      now.uptimeMs += ms;
    },
    set: (byMs: number) => void (now.wallMs += byMs),
  };
}

test('a clock that nobody sets is followed, and the offset is the same', () => {
  const { nowMs, offsetMs, pass, steadyMs } = computer();
  const [offset, steady] = [offsetMs(), steadyMs()];
  pass(10 * HOUR);
  expect([nowMs(), steadyMs() - steady, offsetMs()]).toEqual([START + 10 * HOUR, 10 * HOUR, offset]);
});

test.each([
  ['back', -HOUR],
  ['forward', HOUR],
  ['back by a year', -365 * 24 * HOUR],
])('a clock set %s is followed, and no time has passed', (_, byMs) => {
  const { nowMs, offsetMs, set, steadyMs } = computer();
  const [offset, steady] = [offsetMs(), steadyMs()];
  set(byMs);
  expect([nowMs(), steadyMs() - steady, offsetMs() - offset]).toEqual([START + byMs, 0, byMs]);
});

test('while the computer is suspended time passes, and the clock was not set', () => {
  const { nowMs, offsetMs, steadyMs, suspend } = computer();
  const [offset, steady] = [offsetMs(), steadyMs()];
  suspend(8 * HOUR);
  expect([nowMs(), steadyMs() - steady, offsetMs()]).toEqual([START + 8 * HOUR, 8 * HOUR, offset]);
});

test('a clock that was set during a suspension is both', () => {
  const { nowMs, offsetMs, set, steadyMs, suspend } = computer();
  const [offset, steady] = [offsetMs(), steadyMs()];
  suspend(8 * HOUR);
  set(-HOUR);
  expect([nowMs(), steadyMs() - steady, offsetMs() - offset]).toEqual([START + 7 * HOUR, 8 * HOUR, -HOUR]);
});

test('whatever happens, steady time never goes back, counts what passed, and the sum is within 2 s of the clock', () => {
  const deed = fc.oneof(
    fc.record({ what: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: HOUR }) }),
    fc.record({ what: fc.constant('suspend' as const), ms: fc.integer({ min: 3000, max: 24 * HOUR }) }),
    fc.record({ what: fc.constant('set' as const), ms: fc.integer({ min: -2 * HOUR, max: 2 * HOUR }) }),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
      const world = computer();
      const startMs = world.steadyMs();
      let passedMs = 0;
      for (const { what, ms } of deeds) {
        world[what](ms);
        if (what !== 'set') passedMs += ms;
        expect(Math.abs(world.steadyMs() - startMs - passedMs)).toBeLessThanOrEqual(1);
        expect(Math.abs(world.nowMs() - world.wallMs())).toBeLessThanOrEqual(2001);
      }
    }),
  );
});

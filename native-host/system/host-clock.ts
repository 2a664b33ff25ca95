import { uptime } from 'node:os';

/**
 * Time in this process. What happens is stamped by the steady clock, so that ages and durations are right whatever is
 * done to the system's clock; the sum of both numbers is the time to report.
 */
export type HostClock = {
  /** Whole milliseconds, with those that the computer was suspended; never goes back. */
  steadyMs(): number;
  /** Whole milliseconds from a steady time to one since the epoch, by the system's clock as it is set now. */
  offsetMs(): number;
};

/** What the system tells, each in milliseconds. */
export type ClockSources = {
  /** Since the epoch; may be set to anything at any moment. */
  wallMs(): number;
  /** Never set, but stands still during suspension on Linux (CLOCK_MONOTONIC of clock_gettime(2)). */
  monotonicMs(): number;
  /** Since boot, with suspension (CLOCK_BOOTTIME): costs a system call or more, and on macOS counts whole seconds. */
  uptimeMs(): number;
};

/** Less than this is the jitter of three clocks that are read one after another, or a clock that is being slewed. */
const STEP_MS = 2000;

/**
 * A clock that moves against the monotonic one means either that the computer was suspended, and time has passed, or
 * that the clock was set, and none has: the time since boot tells which.
 *
 * A clock that was set is right from then on, and was wrong before: so the offset follows it at once, and whoever has
 * reported times by the old offset moves them by the difference. Holding on to the old clock instead would show every
 * time an hour wrong for as long as the program runs; following it without moving the past would make what opened
 * before appear to be closed before it opened, and to be an hour too young or too old.
 */
export function createHostClock({ wallMs, monotonicMs, uptimeMs }: ClockSources = system): HostClock {
  const unsuspendedMs = uptimeMs() - monotonicMs();
  let suspendedMs = 0;
  let offsetMs = Math.round(wallMs() - monotonicMs());

  function catchUp(): number {
    const nowMs = monotonicMs();
    const aheadMs = wallMs() - nowMs - suspendedMs - offsetMs;
    if (Math.abs(aheadMs) < STEP_MS) return Math.round(nowMs + suspendedMs);
    const sleptMs = uptimeMs() - nowMs - unsuspendedMs - suspendedMs;
    const hasSlept = sleptMs >= STEP_MS;
    if (hasSlept) suspendedMs += sleptMs;
    const setByMs = hasSlept ? aheadMs - sleptMs : aheadMs;
    if (Math.abs(setByMs) >= STEP_MS) offsetMs += Math.round(setByMs);
    return Math.round(nowMs + suspendedMs);
  }

  return {
    steadyMs: catchUp,
    offsetMs() {
      catchUp();
      return offsetMs;
    },
  };
}

const system: ClockSources = {
  wallMs: Date.now,
  monotonicMs: () => performance.now(),
  uptimeMs: () => uptime() * 1000,
};

export const hostClock: HostClock = createHostClock();

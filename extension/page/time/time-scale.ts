/** The stretch of time that the charts show, in milliseconds since the epoch. */
export type TimeScale = { fromMs: number; toMs: number };

/**
 * A stretch that ends at the latest moment and holds all that is known, in one of few lengths, so that what is drawn
 * seldom changes its size while the hour fills.
 */
export function timeScale({ earliestMs, latestMs }: { earliestMs: number; latestMs: number }): TimeScale {
  const neededMs = latestMs - earliestMs;
  const lengthMs = lengthsMs.find((length) => length >= neededMs) ?? lastLengthMs;
  return { fromMs: latestMs - lengthMs, toMs: latestMs };
}

const minuteMs = 60_000;
const lastLengthMs = 60 * minuteMs;
const lengthsMs = [5 * minuteMs, 15 * minuteMs, 30 * minuteMs, lastLengthMs];

/** Where a moment lies in it: 0 at the left end, 1 at the right. */
export const fractionAt = ({ fromMs, toMs }: TimeScale, atMs: number): number => (atMs - fromMs) / (toMs - fromMs);

export const momentAt = ({ fromMs, toMs }: TimeScale, fraction: number): number => fromMs + fraction * (toMs - fromMs);

/** Full minutes in it, four to seven of them, for the labels of the axis. */
export function ticksOf({ fromMs, toMs }: TimeScale): number[] {
  const stepMs =
    ((toMs - fromMs) / minuteMs <= 5 ? 1 : (toMs - fromMs) / minuteMs <= 15 ? 3 : (toMs - fromMs) / (6 * minuteMs)) *
    minuteMs;
  const first = Math.ceil(fromMs / stepMs) * stepMs;
  return Array.from({ length: Math.floor((toMs - first) / stepMs) + 1 }, (_, index) => first + index * stepMs);
}

/** The period that the charts show, in milliseconds since the epoch. */
export type TimeScale = { fromMs: number; toMs: number };

/**
 * A period that ends at the latest moment and covers everything known, in one of a few lengths, so that the scale
 * seldom changes while the hour fills.
 */
export function timeScale({ earliestMs, latestMs }: { earliestMs: number; latestMs: number }): TimeScale {
  const neededMs = latestMs - earliestMs;
  const lengthMs = lengthsMs.find((length) => length >= neededMs) ?? lastLengthMs;
  return { fromMs: latestMs - lengthMs, toMs: latestMs };
}

const minuteMs = 60_000;
const lastLengthMs = 60 * minuteMs;
const lengthsMs = [5 * minuteMs, 15 * minuteMs, 30 * minuteMs, lastLengthMs];

/** The position of a moment in the period: 0 at the left end, 1 at the right. */
export const fractionAt = ({ fromMs, toMs }: TimeScale, atMs: number): number => (atMs - fromMs) / (toMs - fromMs);

export const momentAt = ({ fromMs, toMs }: TimeScale, fraction: number): number => fromMs + fraction * (toMs - fromMs);

/** The moment under a pointer `x` of `width` pixels from the left: the last pixel and beyond are the right end. */
export function momentAtPixel(scale: TimeScale, x: number, width: number): number {
  return x >= width - 1 ? scale.toMs : momentAt(scale, Math.max(0, x / width));
}

/**
 * Full minutes in the period, four to seven of them, for the axis labels; not so near the ends that a label is cut
 * off.
 */
export function ticksOf(scale: TimeScale): number[] {
  const stepMs = tickMs(scale.toMs - scale.fromMs);
  const first = Math.ceil(scale.fromMs / stepMs) * stepMs;
  const count = Math.floor((scale.toMs - first) / stepMs) + 1;
  const ticks = Array.from({ length: count }, (_, index) => first + index * stepMs);
  return ticks.filter((atMs) => fractionAt(scale, atMs) > margin && fractionAt(scale, atMs) < 1 - margin);
}

function tickMs(lengthMs: number): number {
  if (lengthMs <= 5 * minuteMs) return minuteMs;
  return lengthMs <= 15 * minuteMs ? 3 * minuteMs : lengthMs / 6;
}

const margin = 0.05;

import { fractionAt, type TimeScale } from './time-scale.ts';

/** A period with a constant value; null if it is unknown. */
export type Step = { fromMs: number; toMs: number; value: number | null };

/**
 * The area below steps as an SVG path (SVG 2, section 9.3) that is 1000 wide. Where there is no step, there is no
 * area.
 *
 * @param yOf height at which a value is drawn
 * @param baseline height from which the area rises
 */
export function stepPath(steps: Step[], scale: TimeScale, yOf: (value: number) => number, baseline: number): string {
  let path = '';
  /** The end of the area being drawn. */
  let endMs: number | null = null;
  const close = () => {
    if (endMs !== null) path += `V${short(baseline)}Z`;
    endMs = null;
  };
  for (const { fromMs, toMs, value } of steps) {
    if (toMs <= scale.fromMs) continue;
    if (value === null || (endMs !== null && fromMs > endMs)) close();
    if (value === null) continue;
    const y = short(yOf(value));
    if (endMs === null) path += `M${x(scale, Math.max(fromMs, scale.fromMs))} ${short(baseline)}`;
    path += `V${y}H${x(scale, toMs)}`;
    endMs = toMs;
  }
  close();
  return path;
}

/** The same steps as a line, which is broken where a value is unknown. */
export function stepLine(steps: Step[], scale: TimeScale, yOf: (value: number) => number): string {
  let path = '';
  let endMs: number | null = null;
  for (const { fromMs, toMs, value } of steps) {
    if (toMs <= scale.fromMs) continue;
    const isJoined: boolean = endMs !== null && fromMs <= endMs;
    endMs = value === null ? null : toMs;
    if (value === null) continue;
    const y = short(yOf(value));
    path += isJoined ? `V${y}` : `M${x(scale, Math.max(fromMs, scale.fromMs))} ${y}`;
    path += `H${x(scale, toMs)}`;
  }
  return path;
}

export const pathWidth = 1000;

const x = (scale: TimeScale, atMs: number): string => short(fractionAt(scale, atMs) * pathWidth);
const short = (length: number): string => String(Math.round(length * 10) / 10);

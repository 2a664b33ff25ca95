export type Point = { readonly x: number; readonly y: number };

/** The points of a pointer's path from `from` across (dx, dy) and back. */
export function dragPath(from: Point, dx: number, dy: number): [Point, ...Point[]] {
  const at = (part: number): Point => ({ x: Math.round(from.x + dx * part), y: Math.round(from.y + dy * part) });
  const path = Array.from({ length: 2 * stepCount }, (_, i) => at(1 - Math.abs(1 - (i + 1) / stepCount)));
  return [at(0), ...path];
}

const stepCount = 40;

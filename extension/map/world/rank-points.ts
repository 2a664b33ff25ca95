export type Position = [longitude: number, latitude: number];

/**
 * How much each point of a line matters (Douglas and Peucker, 1973): a line of the points ranked at least `t` is nowhere
 * farther than about `t` degrees from the whole line. The ends are ranked Infinity.
 */
export function rankPoints(line: readonly Position[]): Float64Array {
  const ranks = new Float64Array(line.length).fill(Infinity);
  const spans: [from: number, to: number, max: number][] = [[0, line.length - 1, Infinity]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to, max] = span;
    const farthest = farthestPoint(line, from, to);
    if (farthest === null) continue;
    // No point may outrank the one that split its part of the line off.
    const rank = Math.min(max, farthest.rank);
    ranks[farthest.index] = rank;
    spans.push([from, farthest.index, rank], [farthest.index, to, rank]);
  }
  return ranks;
}

/** The point between these two that is farthest from the straight line through them. */
function farthestPoint(line: readonly Position[], from: number, to: number): { index: number; rank: number } | null {
  const [start, end] = [line[from], line[to]];
  if (start === undefined || end === undefined || to - from < 2) return null;
  // A straight line in degrees is a curve on the map: a long one would leave the border that it replaces.
  const isLong = Math.abs(end[0] - start[0]) > MAX_STRAIGHT_DEGREES;
  let [index, rank] = [from + 1, -1];
  for (let i = from + 1; i < to; i++) {
    const point = line[i];
    if (point === undefined) continue;
    const off = isLong ? closenessToMiddle(point, start, end) : offLine(point, start, end);
    if (off > rank) [index, rank] = [i, off];
  }
  return { index, rank: isLong ? Infinity : rank };
}

const MAX_STRAIGHT_DEGREES = 5;

function closenessToMiddle(point: Position, start: Position, end: Position): number {
  return 360 - Math.abs(point[0] - (start[0] + end[0]) / 2);
}

/** Distance of a point from a stretch of line, in degrees of latitude: those of longitude are shorter towards the poles. */
function offLine(point: Position, start: Position, end: Position): number {
  const narrow = Math.cos((point[1] * Math.PI) / 180);
  const [x, y] = [(point[0] - start[0]) * narrow, point[1] - start[1]];
  const [dx, dy] = [(end[0] - start[0]) * narrow, end[1] - start[1]];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / squared));
  return Math.hypot(x - along * dx, y - along * dy);
}

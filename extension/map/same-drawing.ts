import type { Drawn } from './drawn-map.ts';
import type { MapTrace } from './trace.ts';

/** Whether the second need not be drawn where the first is; at another moment it may have to age otherwise. */
export function sameDrawing(a: Drawn, b: Drawn): boolean {
  if (a.view !== b.view || a.aspect !== b.aspect || a.theme !== b.theme || a.projection !== b.projection) return false;
  return a.traces === b.traces || sameTraces(a.traces, b.traces);
}

/** Whether two drawings look the same, so that the second need not be drawn. */
export function sameTraces(a: readonly MapTrace[], b: readonly MapTrace[]): boolean {
  return same(a, b);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, i) => same(each, b[i]));
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return left.length === right.size && left.every(([key, value]) => same(value, right.get(key)));
}

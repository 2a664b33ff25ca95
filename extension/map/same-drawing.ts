import { dequal } from 'dequal/lite';
import type { Drawn } from './drawn-map.ts';

/** Whether the second need not be drawn where the first is; at another moment it may have to age differently. */
export function sameDrawing(a: Drawn, b: Drawn): boolean {
  if (a.view !== b.view || a.aspect !== b.aspect || a.theme !== b.theme || a.projection !== b.projection) return false;
  return dequal(a.traces, b.traces);
}

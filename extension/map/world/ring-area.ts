import type { Position } from './rank-points.ts';
import type { Ring } from './world-topology.ts';

/** Area that a ring of arcs encloses, in square degrees; its sign is its direction. */
export function ringArea(ring: Ring, arcs: readonly (readonly Position[])[]): number {
  let doubled = 0;
  for (const index of ring) {
    const arc = arcs[index < 0 ? ~index : index] ?? [];
    let along = 0;
    for (let i = 1; i < arc.length; i++) {
      const [x0 = 0, y0 = 0] = arc[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = arc[i] ?? [];
      along += x0 * y1 - x1 * y0;
    }
    doubled += index < 0 ? -along : along;
  }
  return doubled / 2;
}

import { keepClosedMs } from '../../contract/past.ts';
import type { MapTrace } from '../trace.ts';

/** The traces with what has closed as faint as it is at this moment, in milliseconds since the epoch. */
export function fadedTraces(traces: readonly MapTrace[], atMs: number): MapTrace[] {
  return traces.map((trace) => {
    if (trace.name !== 'faded' && trace.name !== 'recent') return trace;
    const opacity = trace.marker.opacity.map((each, i) => each * partLeft(trace.meta?.[i] ?? 0, atMs));
    return { ...trace, marker: { ...trace.marker, opacity } };
  });
}

/**
 * How much is left to see of what closed then: all of it at first, nothing (0) once closed connections are kept no
 * longer. Both in milliseconds since the epoch.
 */
export function partLeft(closedAtMs: number, atMs: number): number {
  // A file may say that something closed after it was written.
  return Math.min(1, Math.max(0, 1 - (atMs - closedAtMs) / keepClosedMs));
}

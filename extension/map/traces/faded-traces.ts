import { keepClosedMs } from '../../contract/past.ts';
import type { MapTrace } from '../trace.ts';

/** The traces with closed connections as faint as they are at this moment, in milliseconds since the epoch. */
export function fadedTraces(traces: readonly MapTrace[], atMs: number): MapTrace[] {
  return traces.map((trace) => {
    if (trace.name !== 'faded') return trace;
    const opacity = trace.marker.opacity.map((each, i) => each * partLeft(trace.meta?.[i] ?? 0, atMs));
    return { ...trace, marker: { ...trace.marker, opacity } };
  });
}

/**
 * The opacity of what closed then: 1 at first, 0 once closed connections are no longer kept. Both in milliseconds since
 * the epoch.
 */
export function partLeft(closedAtMs: number, atMs: number): number {
  // A file may say that something closed after it was written.
  return Math.min(1, Math.max(0, 1 - (atMs - closedAtMs) / keepClosedMs));
}

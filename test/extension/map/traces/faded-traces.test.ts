import { expect, test } from 'vitest';
import { fadedTraces, partLeft } from '../../../../extension/map/traces/faded-traces.ts';
import type { MapTrace } from '../../../../extension/map/trace.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { lima, tokyo } from '../cities.ts';
import { markersFor, tracesFor } from '../draw-markers.ts';

const closedAtMs = 100_000;

test.each([
  { what: 'all of it when it closes', afterMs: 0, left: 1 },
  { what: 'half of it half a minute later', afterMs: 30_000, left: 0.5 },
  { what: 'nothing once it is kept no longer', afterMs: 60_000, left: 0 },
  { what: 'nothing long after', afterMs: 3_600_000, left: 0 },
  { what: 'no more than all of it, before', afterMs: -30_000, left: 1 },
])('what has closed leaves $what', ({ afterMs, left }) => {
  expect(partLeft(closedAtMs, closedAtMs + afterMs)).toBe(left);
});

test('closed connections fade with their current age; open ones do not fade', () => {
  const traces = tracesFor(
    markersFor([connectionWith({ id: '1', place: lima, closedAtMs }), connectionWith({ id: '3', place: tokyo })]),
  );
  const [before, after] = [opacities(traces), opacities(fadedTraces(traces, closedAtMs + 30_000))];
  expect(before).toEqual({ faded: 0.9, marker: 1 });
  expect(after).toEqual({ faded: 0.45, marker: 1 });
});

function opacities(traces: MapTrace[]): Record<string, number | undefined> {
  const shown = traces.flatMap((trace) => ('marker' in trace && trace.type === 'scattergeo' ? [trace] : []));
  return Object.fromEntries(shown.map(({ name, marker }) => [name, marker.opacity[0]]));
}

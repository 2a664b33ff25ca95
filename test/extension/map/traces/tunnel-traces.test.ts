import { expect, test } from 'vitest';
import { tunnelRoute } from '../../../../extension/map/traces/tunnel-route.ts';
import type { MapTrace } from '../../../../extension/map/trace.ts';
import { connectionWith } from '../../../../scripts/connection-with.ts';
import { placeWith } from '../../connections.ts';
import { endpointWith, exitAt, exitKnown, familyWith } from '../../exit-known.ts';
import { markersFor, tracesFor } from '../draw-markers.ts';
import { egressWith, tunnel } from '../egress.ts';

const home = { latitude: 0, longitude: 0 };
const oslo = placeWith({ city: 'Oslo', latitude: 59, longitude: 10 });
const markers = markersFor([connectionWith({ place: oslo })]);
const routeWith = (exit: ReturnType<typeof exitAt> | null, outside: string[] = []) =>
  tunnelRoute(
    exitKnown(
      { ipv4: familyWith({ exit }) },
      {
        egress: egressWith({ ipv4: tunnel }),
        tunnelEndpoints: [endpointWith()],
        outside: [{ program: 'sync', family: 4, interface: 'wlan0', excludedBy: null, connectionIds: outside }],
      },
    ),
  );
const latitudes = (traces: MapTrace[], name: string) =>
  traces.flatMap((trace) => (trace.name === name && 'lat' in trace ? trace.lat : []));

test('the tunnel goes from home to its server, and arcs begin at the exit', () => {
  const traces = tracesFor(markers, { home, route: routeWith(exitAt()) });
  expect(latitudes(traces, 'tunnel')).toEqual([0, 52.09, null]);
  expect(latitudes(traces, 'server')).toEqual([52.09]);
  expect(latitudes(traces, 'exit')).toEqual([]);
  expect(latitudes(traces, 'arc')).toEqual([52.09, 59, null]);
});

test('it continues to an exit that is elsewhere', () => {
  const traces = tracesFor(markers, { home, route: routeWith(exitAt({ latitude: 45, longitude: 9 })) });
  expect(latitudes(traces, 'tunnel')).toEqual([0, 52.09, null, 52.09, 45, null]);
  expect(latitudes(traces, 'arc')).toEqual([45, 59, null]);
});

test('arcs of connections outside the tunnel begin at home', () => {
  const outside = routeWith(exitAt(), [connectionWith({}).id]);
  expect(latitudes(tracesFor(markers, { home, route: outside }), 'arc')).toEqual([0, 59, null]);
});

test('the connection of the tunnel itself has no arc', () => {
  const carrying = markersFor([connectionWith({ place: oslo, remoteAddress: '203.0.113.9' })]);
  expect(latitudes(tracesFor(carrying, { home, route: routeWith(exitAt()) }), 'arc')).toEqual([]);
});

test('evidence that is only newer causes no redraw', () => {
  const [first, second] = [0, 60_000].map((seenAtMs) =>
    tracesFor(markers, { home, route: routeWith(exitAt({ seenAtMs })) }),
  );
  expect(second).toStrictEqual(first);
});

import { coveringDiameter } from '../markers/marker-diameter.ts';
import type { Point } from '../../connection/distance.ts';
import type { Marker } from '../markers/markers-of.ts';
import type { LineTrace, PointTrace, TraceOptions } from '../trace.ts';

/** The tunnel itself: from home to its endpoints, and on to the exit where that is elsewhere. */
export function tunnelTraces(markers: readonly Marker[], options: TraceOptions): (LineTrace | PointTrace)[] {
  const { route, home, theme } = options;
  if (route === null) return [];
  const { servers, exit } = route;
  const lines = [
    ...(home === null ? [] : servers.map((server) => [home, server])),
    ...(exit === null ? [] : servers.map((server) => [server, exit])),
    ...(home !== null && exit !== null && servers.length === 0 ? [[home, exit]] : []),
  ];
  return [
    {
      type: 'scattergeo',
      mode: 'lines',
      name: 'tunnel',
      lat: lines.flatMap((line) => [...line.map(({ latitude }) => latitude), null]),
      lon: lines.flatMap((line) => [...line.map(({ longitude }) => longitude), null]),
      hoverinfo: 'skip',
      opacity: 0.85,
      line: { width: 2, color: theme.home, dash: 'dash' },
    },
    symbols(
      'server',
      servers.map((server) => ({ ...server, id: serverId(server.address) })),
      'square',
    ),
    symbols('exit', exit === null ? [] : [{ ...exit, id: EXIT_ID }], 'triangle-up'),
  ];

  function symbols(name: 'server' | 'exit', points: (Point & { id: string })[], symbol: string): PointTrace {
    const around = points.map((point) => coveringDiameter(markers, point, options.pixelsPerDegree));
    return {
      type: 'scattergeo',
      mode: 'markers',
      name,
      lat: points.map(({ latitude }) => latitude),
      lon: points.map(({ longitude }) => longitude),
      customdata: points.map(({ id }) => id),
      hoverinfo: 'none',
      marker: {
        size: around.map((size) => Math.max(12, size)),
        symbol: around.map((size) => (size > 0 ? `${symbol}-open` : symbol)),
        color: around.map((size) => (size > 0 ? theme.home : theme.hollow)),
        opacity: points.map(() => 1),
        line: { color: points.map(() => theme.home), width: points.map(() => 2) },
      },
    };
  }
}

/** The ids that hovering over them gives; no place has them. */
export const EXIT_ID = 'exit';
export const serverId = (address: string) => `server:${address}`;

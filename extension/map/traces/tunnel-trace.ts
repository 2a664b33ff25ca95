import type { LineTrace, TraceOptions } from '../trace.ts';

/** The tunnel itself: from home to its endpoints, and on to the exit where that is elsewhere. Without a tunnel none. */
export function tunnelTrace({ route, home, theme }: TraceOptions): LineTrace {
  const { servers = [], exit = null } = route ?? {};
  const lines = [
    ...(home === null ? [] : servers.map((server) => [home, server])),
    ...(exit === null ? [] : servers.map((server) => [server, exit])),
    ...(home !== null && exit !== null && servers.length === 0 ? [[home, exit]] : []),
  ];
  return {
    type: 'scattergeo',
    mode: 'lines',
    name: 'tunnel',
    lat: lines.flatMap((line) => [...line.map(({ latitude }) => latitude), null]),
    lon: lines.flatMap((line) => [...line.map(({ longitude }) => longitude), null]),
    hoverinfo: 'skip',
    opacity: 0.9,
    line: { width: 2.5, color: theme.home, dash: 'dash' },
  };
}

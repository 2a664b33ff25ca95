import type { Point } from '../../connection/distance.ts';
import { clearOfMarkers } from '../markers/clear-of-markers.ts';
import type { Marker } from '../markers/markers-of.ts';
import type { PointTrace, TraceOptions } from '../trace.ts';

/** The ids that hovering over them gives; no place has them. */
export const HOME_ID = 'home';
export const EXIT_ID = 'exit';
export const serverId = (address: string) => `server:${address}`;

/** What is no connection: home, VPN servers, the exit. On top of the markers, beside those that are where they are. */
export function signTraces(markers: readonly Marker[], options: TraceOptions): PointTrace[] {
  const { home, route, theme, seen, signTexts, scale = 1 } = options;
  const servers = route?.servers ?? [];
  const signs: Sign[] = [
    ...servers.map((server): Sign => ({
      ...{ name: 'server', id: serverId(server.address), at: server, symbol: 'square', size: 10 },
      text: server.isExit ? signTexts.exit : signTexts.server,
    })),
    ...toArray(route?.exit ?? null).map((at): Sign => ({
      name: 'exit',
      id: EXIT_ID,
      at,
      symbol: 'triangle-up',
      size: 15,
      text: signTexts.exit,
    })),
    ...toArray(home).map((at): Sign => ({
      name: 'home',
      id: HOME_ID,
      at,
      symbol: 'circle',
      size: 11,
      text: signTexts.home,
    })),
  ];
  const taken: (Point & { open: number })[] = [...markers];
  const placed = signs.toReversed().map((sign) => {
    // Everything is larger by the same: as if there were fewer pixels.
    const at = clearOfMarkers(sign.at, taken, seen.pixelsPerDegree / scale, sign.size / 2);
    taken.push({ ...at, open: 1 });
    return { ...sign, at };
  });
  return placed.toReversed().map(({ name, id, at, symbol, size, text }) => ({
    type: 'scattergeo',
    mode: 'markers',
    name,
    lat: [at.latitude],
    lon: [at.longitude],
    customdata: [id],
    hoverinfo: 'none',
    names: [text],
    marker: {
      size: [size * scale],
      symbol: [symbol],
      color: [theme.home],
      opacity: [1],
      line: { color: [theme.edge], width: [2] },
    },
  }));
}

type Sign = {
  name: 'home' | 'server' | 'exit';
  id: string;
  at: Point;
  symbol: string;
  size: number;
  text: string;
};

const toArray = <T>(value: T | null): T[] => (value === null ? [] : [value]);

import type { Connection } from '../../../native-host/protocol.ts';
import type { Point } from '../../connection/distance.ts';
import { tunnelExit, type TunnelRoute } from './tunnel-route.ts';

type Ends = { home: Point | null; route: TunnelRoute | null };

/** Tells where the arc of a connection begins: at home or, in a tunnel, at its exit; null where that is not known. */
export function arcStart({ home, route }: Ends): (connection: Connection) => Point | null {
  const exit = route === null ? null : tunnelExit(route);
  if (route === null || exit === null) return () => home;
  return (connection) => {
    const isInside = route.isInside(connection);
    return isInside === null ? null : isInside ? exit : home;
  };
}

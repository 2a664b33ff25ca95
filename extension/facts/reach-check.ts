import type { Connection, Egress } from '../../native-host/protocol.ts';
import type { FromHome } from './from-home.ts';
import { localAnswers } from './local-answers.ts';
import { reachOf, unchecked, type Reach } from './reach-of.ts';
import { tunnelCheck } from './tunnel-check.ts';

/**
 * The physics check of each connection. Off where it could be wrong about the network instead of the place: no home or
 * only a rough one, no city, no round trip measured, a tunnel, or something near that answers in place of the far end.
 */
export function reachCheck(
  connections: Iterable<Connection>,
  fromHome: (connection: Connection) => FromHome,
  egress: Egress | null,
): (connection: Connection) => Reach {
  if (egress === null) return () => unchecked;
  const isTunnelled = tunnelCheck(egress);
  const isAnsweredNearby = localAnswers(connections, fromHome);
  return (connection) => {
    const { minRttMs, scope } = connection;
    if (minRttMs === null || scope !== 'public') return unchecked;
    const { leastKm } = fromHome(connection);
    if (leastKm === null || isTunnelled(connection) || isAnsweredNearby(connection)) return unchecked;
    return reachOf(leastKm, minRttMs);
  };
}

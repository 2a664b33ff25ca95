import type { Connection, Egress } from '../../native-host/protocol.ts';
import type { FromHome } from './from-home.ts';
import { hasLocalTermination } from './local-termination.ts';
import { reachOf, unchecked, type Reach } from './reach-of.ts';
import { tunnelCheck } from './tunnel-check.ts';

/**
 * The physics check for each connection. Skipped where it could be wrong because of the network rather than the place:
 * no home or only a rough one, no city, no measured round trip, a tunnel, or something nearby that terminates TCP.
 */
export function reachCheck(
  connections: Iterable<Connection>,
  fromHome: (connection: Connection) => FromHome,
  egress: Egress | null,
): (connection: Connection) => Reach {
  if (egress === null) return () => unchecked;
  const isTunnelled = tunnelCheck(egress);
  const isTerminatedNearby = hasLocalTermination(connections, fromHome);
  return (connection) => {
    const { minRttMs, scope } = connection;
    if (minRttMs === null || scope !== 'public') return unchecked;
    const { minKm } = fromHome(connection);
    if (minKm === null || isTunnelled(connection) || isTerminatedNearby(connection)) return unchecked;
    return reachOf(minKm, minRttMs);
  };
}

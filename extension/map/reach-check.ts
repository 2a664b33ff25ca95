import type { Connection, Egress } from '../../native-host/protocol.ts';
import type { Home } from './home-of.ts';
import { isTunnelled } from './is-tunnelled.ts';
import { localAnswers } from './local-answers.ts';
import { reachOf, unchecked, type Reach } from './reach-of.ts';

/**
 * The physics check of each connection. Off where it could be wrong about the network instead of the place: no home or
 * only a rough one, no round trip measured, a tunnel, or something near that answers in place of the far end.
 */
export function reachCheck(
  connections: Iterable<Connection>,
  home: Home | null,
  egress: Egress | null,
): (connection: Connection) => Reach {
  if (home === null || home.source === 'time-zone' || egress === null) return () => unchecked;
  const isAnsweredLocally = localAnswers(connections, home);
  return (connection) => {
    const { place, minRttMs, scope } = connection;
    if (place === null || minRttMs === null || scope !== 'public') return unchecked;
    if (isTunnelled(connection, egress) || isAnsweredLocally(connection)) return unchecked;
    return reachOf(home, place, minRttMs);
  };
}

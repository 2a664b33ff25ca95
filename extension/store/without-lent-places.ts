import type { Connection } from '../../native-host/protocol.ts';
import { handedOut } from '../exit/tunnel/handed-out.ts';
import type { AppState } from './app-state.ts';

/**
 * The state without what the database says of addresses that a local proxy handed out: it is about whom the range belongs
 * to, and no packet goes there.
 */
export function withoutLentPlaces(state: AppState): AppState {
  const isHandedOut = handedOut(state.egress);
  let connections: Map<string, Connection> | null = null;
  for (const [id, connection] of state.connections) {
    if (!isPlaced(connection) || !isHandedOut(connection)) continue;
    connections ??= new Map(state.connections);
    connections.set(id, { ...connection, place: null, network: null, traits: [] });
  }
  return connections === null ? state : { ...state, connections };
}

const isPlaced = ({ place, network, traits }: Connection) => place !== null || network !== null || traits.length > 0;

import type { Connection } from '../../native-host/protocol.ts';
import type { SnapshotUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';

/** Adds one part of a snapshot; the connections are replaced all at once when the last part has arrived. */
export function applySnapshot(state: AppState, update: SnapshotUpdate): AppState {
  const arriving = [...(update.part === 1 ? [] : state.arriving), update.connections];
  if (update.part < update.parts) return { ...state, arriving };

  const connections = new Map<string, Connection>();
  for (const part of arriving) for (const connection of part) connections.set(connection.id, connection);
  return { ...state, takenAtMs: update.takenAtMs, connections, arriving: [] };
}

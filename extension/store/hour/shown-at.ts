import type { Connection, TcpState } from '../../../native-host/protocol.ts';
import { type StateChange, keepClosedMs } from '../../contract/past.ts';
import type { AppState } from '../app-state.ts';

/**
 * The state at a moment of the last hour: what was open then, and what had closed in the minute before.
 *
 * Open connections are shown only with what is true of that moment: without bytes and round-trip time, which are those
 * of now or of their end. The smallest round-trip time stays, since it shows how near the remote end is, then as now.
 */
export function shownAt(state: AppState, atMs: number): AppState {
  const connections = new Map<string, Connection>();
  const show = (connection: Connection, stateChanges: readonly StateChange[]) => {
    const { id, firstSeenMs, closedAtMs } = connection;
    if (firstSeenMs > atMs) return;
    if (closedAtMs === null || closedAtMs > atMs) connections.set(id, asOpen(connection, stateChanges, atMs));
    else if (atMs - closedAtMs < keepClosedMs) connections.set(id, connection);
  };
  for (const { connection, stateChanges } of state.hour.closed) show(connection, stateChanges);
  for (const connection of state.connections.values()) {
    // Closed connections are in the hour, with the states they went through.
    if (connection.closedAtMs === null) show(connection, state.hour.stateChanges.get(connection.id) ?? []);
  }
  return { ...state, takenAtMs: atMs, connections, rates: new Map() };
}

function asOpen(connection: Connection, stateChanges: readonly StateChange[], atMs: number): Connection {
  const state = stateAt(connection, stateChanges, atMs);
  return {
    ...connection,
    state,
    closedAtMs: null,
    lastSeenMs: atMs,
    rttMs: null,
    bytesSent: null,
    bytesReceived: null,
  };
}

/** If it was first seen when it was over, its earlier state is unknown. */
function stateAt(
  { state, closedAtMs }: Connection,
  stateChanges: readonly StateChange[],
  atMs: number,
): TcpState | null {
  const left = stateChanges.find(({ untilMs }) => untilMs > atMs);
  if (left !== undefined) return left.state;
  const isOver = closedAtMs !== null && (state === 'TIME_WAIT' || state === 'FIN_WAIT_2' || state === 'CLOSED');
  return isOver ? null : state;
}

import type { Connection, TcpState } from '../../../native-host/protocol.ts';
import { type StateChange, keepClosedMs } from '../../contract/past.ts';
import type { AppState } from '../app-state.ts';

/**
 * What was known at a moment of the last hour: what was open then, and what had closed in the minute before.
 *
 * Of what was open then only that is shown which holds for then: not its bytes and its round trip, which are of now or
 * of its end. Its smallest round trip stays, since it says how near the other side is, then as now.
 */
export function shownAt(known: AppState, atMs: number): AppState {
  const connections = new Map<string, Connection>();
  const show = (connection: Connection, stateChanges: readonly StateChange[]) => {
    const { id, firstSeenMs, closedAtMs } = connection;
    if (firstSeenMs > atMs) return;
    if (closedAtMs === null || closedAtMs > atMs) connections.set(id, asOpen(connection, stateChanges, atMs));
    else if (atMs - closedAtMs < keepClosedMs) connections.set(id, connection);
  };
  for (const { connection, stateChanges } of known.hour.closed) show(connection, stateChanges);
  for (const connection of known.connections.values()) {
    // What closed is in the hour, with the states that it went through.
    if (connection.closedAtMs === null) show(connection, known.hour.stateChanges.get(connection.id) ?? []);
  }
  return { ...known, takenAtMs: atMs, connections, rates: new Map() };
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

/** Where it was seen only when it was over, nobody knows in which state it had been. */
function stateAt(
  { state, closedAtMs }: Connection,
  stateChanges: readonly StateChange[],
  atMs: number,
): TcpState | null {
  const left = stateChanges.find(({ untilMs }) => untilMs > atMs);
  if (left !== undefined) return left.state;
  const isOver = closedAtMs !== null && (state === 'TIME_WAIT' || state === 'CLOSED');
  return isOver ? null : state;
}

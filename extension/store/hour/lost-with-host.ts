import type { Connection } from '../../../native-host/protocol.ts';
import type { ClosedConnection } from '../../contract/past.ts';
import type { AppState } from '../app-state.ts';

/**
 * The connections open in the last poll of a host that has ended, unless the next host continues them.
 *
 * Nobody saw when they closed; they were open until the last poll. The same connection may get a new id, or a new time
 * of being first seen: then it counts as one until that poll, and as another from the new host's first.
 */
export function lostWithHost(before: AppState, after: AppState): ClosedConnection[] {
  if (before.takenAtMs === null) return [];
  const closedAtMs = before.takenAtMs + 1; // still open in that poll
  const lost: ClosedConnection[] = [];
  for (const connection of before.connections.values()) {
    if (connection.closedAtMs !== null || continues(connection, after)) continue;
    lost.push({
      connection: { ...connection, closedAtMs },
      stateChanges: before.hour.stateChanges.get(connection.id) ?? [],
    });
  }
  return lost;
}

/** Whether the next host reports the very same connection. */
export function continues(connection: Connection | undefined, after: AppState): boolean {
  if (connection === undefined) return false;
  return after.connections.get(connection.id)?.firstSeenMs === connection.firstSeenMs;
}

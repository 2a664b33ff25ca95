import type { Connection } from '../../../native-host/protocol.ts';
import type { ClosedConnection } from '../../contract/past.ts';
import type { AppState } from '../app-state.ts';

/**
 * What was open in the last look of a host that is gone, as far as the next host does not go on with it.
 *
 * When it closed nobody saw; it was open until the last look. The same connection may have a new id, or a new time of
 * being first seen: then it was one until that look, and is another since the new host's first.
 */
export function lostWithHost(before: AppState, after: AppState): ClosedConnection[] {
  if (before.takenAtMs === null) return [];
  const closedAtMs = before.takenAtMs + 1; // in that look it was still open
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

/** Whether the next host tells of the very same connection. */
export function continues(connection: Connection | undefined, after: AppState): boolean {
  if (connection === undefined) return false;
  return after.connections.get(connection.id)?.firstSeenMs === connection.firstSeenMs;
}

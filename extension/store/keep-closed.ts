import type { Connection } from '../../native-host/protocol.ts';
import type { AppState } from './app-state.ts';
import { keepClosedMs } from '../contract/past.ts';

/**
 * The connections in a new snapshot, and those that closed a short while ago.
 *
 * A connection that was open and is no longer listed has closed since the same host's previous message.
 */
export function keepClosed(before: AppState['connections'], listed: Connection[], takenAtMs: number): Connection[] {
  const ids = new Set(listed.map(({ id }) => id));
  const closed: Connection[] = [];
  for (const connection of before.values()) {
    const closedAtMs = connection.closedAtMs ?? takenAtMs;
    if (ids.has(connection.id) || takenAtMs - closedAtMs >= keepClosedMs) continue;
    closed.push(connection.closedAtMs === null ? { ...connection, closedAtMs } : connection);
  }
  return [...listed, ...closed];
}

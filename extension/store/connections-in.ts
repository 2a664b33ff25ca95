import type { Connection } from '../../native-host/protocol.ts';
import type { PageUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';

/**
 * The connections in an update, in their state after it: all of them if a snapshot is complete or the past was cleared,
 * else those that opened, changed or closed.
 */
export function* connectionsIn(update: PageUpdate, state: AppState): Iterable<Connection> {
  if (update.type === 'snapshot' && update.part === update.parts) yield* state.connections.values();
  if (update.type === 'cleared') yield* state.connections.values();
  if (update.type !== 'changes') return;
  for (const { id } of [...update.opened, ...update.changed, ...update.closed]) {
    const connection = state.connections.get(id);
    if (connection !== undefined) yield connection;
  }
}

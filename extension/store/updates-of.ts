import type { PageUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';
import { hourUpdates } from './hour/hour-updates.ts';
import { snapshotUpdates } from './snapshot-updates.ts';
import { updatesExceptConnections } from './updates-except-connections.ts';

/** The entire state as updates from the initial one: what a page gets when it attaches. */
export function updatesOf(known: AppState): PageUpdate[] {
  const updates = updatesExceptConnections(known);
  if (known.takenAtMs !== null)
    updates.push(...snapshotUpdates([...known.connections.values()], known.takenAtMs, null));
  updates.push(...hourUpdates(known));
  return updates;
}

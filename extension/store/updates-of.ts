import type { PageUpdate } from '../contract/page-messages.ts';
import type { AppState } from './app-state.ts';
import { hourUpdates } from './hour/hour-updates.ts';
import { snapshotUpdates } from './snapshot-updates.ts';
import { updatesExceptConnections } from './updates-except-connections.ts';

/** The entire state as updates from the initial one: what a page gets when it attaches. */
export function updatesOf(state: AppState): PageUpdate[] {
  const updates = updatesExceptConnections(state);
  // Before the connections, which then have their names from the first.
  const { browserPids, names, sites } = state;
  updates.push({ type: 'browserPids', browserPids }, { type: 'names', names: [...names] }, { type: 'sites', sites });
  if (state.takenAtMs !== null)
    updates.push(...snapshotUpdates([...state.connections.values()], state.takenAtMs, null));
  updates.push(...hourUpdates(state));
  return updates;
}

import type { PageUpdate } from '../contract/page-messages.ts';
import type { Known } from './known.ts';
import { hourUpdates } from './hour/hour-updates.ts';
import { snapshotUpdates } from './snapshot-updates.ts';
import { updatesBesides } from './updates-besides.ts';

/** Everything known, as the updates that lead there from nothing: what a page gets when it attaches. */
export function updatesOf(known: Known): PageUpdate[] {
  const updates = updatesBesides(known);
  if (known.takenAtMs !== null)
    updates.push(...snapshotUpdates([...known.connections.values()], known.takenAtMs, null));
  updates.push(...hourUpdates(known));
  return updates;
}

import type { PageUpdate } from '../background/page-messages.ts';
import type { Known } from './known.ts';
import { hourUpdates } from './hour-updates.ts';
import { snapshotUpdates } from './snapshot-updates.ts';

/** Everything known, as the updates that lead there from nothing: what a page gets when it attaches. */
export function updatesOf(known: Known): PageUpdate[] {
  const updates: PageUpdate[] = [{ type: 'host', host: known.host }];
  if (known.settings !== null) updates.push({ type: 'settings', settings: known.settings });
  updates.push({ type: 'databases', databases: [...known.databases] });
  updates.push({ type: 'problems', problems: [...known.problems] });
  updates.push({ type: 'egress', egress: known.egress });
  if (known.takenAtMs !== null)
    updates.push(...snapshotUpdates([...known.connections.values()], known.takenAtMs, null));
  updates.push(...hourUpdates(known));
  return updates;
}

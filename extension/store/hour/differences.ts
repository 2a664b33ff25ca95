import type { AppState } from '../app-state.ts';
import type { Connection } from '../../../native-host/protocol.ts';

/** A connection that changed since the previous poll; `was` is null for a new one. */
export type Difference = { was: Connection | null; now: Connection };

/** The differences between two polls. An object that is the same has not changed, which makes this cheap. */
export function differences(before: AppState['connections'], after: AppState['connections']): Difference[] {
  if (before === after) return [];
  const found: Difference[] = [];
  for (const now of after.values()) {
    const was = before.get(now.id) ?? null;
    if (was !== now) found.push({ was, now });
  }
  return found;
}

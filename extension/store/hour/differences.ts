import type { AppState } from '../app-state.ts';
import type { Connection } from '../../../native-host/protocol.ts';

/** A connection that a look found otherwise than the one before; `was` is null for a new one. */
export type Difference = { was: Connection | null; now: Connection };

/** What differs between two looks. What is the same object has not changed, which makes this cheap. */
export function differences(before: AppState['connections'], after: AppState['connections']): Difference[] {
  if (before === after) return [];
  const found: Difference[] = [];
  for (const now of after.values()) {
    const was = before.get(now.id) ?? null;
    if (was !== now) found.push({ was, now });
  }
  return found;
}

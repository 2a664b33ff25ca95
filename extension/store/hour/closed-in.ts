import type { Difference } from './differences.ts';
import type { Hour } from '../hour.ts';
import type { ClosedConnection, StateChange } from '../../contract/past.ts';

/** The connections that this poll found closed and the previous one did not, with the states they went through. */
export function closedIn(found: Difference[], stateChanges: Hour['stateChanges']): ClosedConnection[] {
  return found.flatMap(({ was, now }) => {
    if (now.closedAtMs === null || (was !== null && was.closedAtMs !== null)) return [];
    const earlier = stateChanges.get(now.id) ?? [];
    const left: StateChange[] =
      was === null || was.state === now.state ? [] : [{ untilMs: now.closedAtMs, state: was.state }];
    return [{ connection: now, stateChanges: [...earlier, ...left] }];
  });
}

/** The state changes of those still open; the very same map if no state changed and none closed. */
export function stateChangesAfter(
  stateChanges: Hour['stateChanges'],
  found: Difference[],
  takenAtMs: number,
): Hour['stateChanges'] {
  let next: Map<string, readonly StateChange[]> | null = null;
  for (const { was, now } of found) {
    if (now.closedAtMs !== null) {
      if (stateChanges.has(now.id)) (next ??= new Map(stateChanges)).delete(now.id);
    } else if (was !== null && was.closedAtMs === null && was.state !== now.state) {
      const left = { untilMs: takenAtMs, state: was.state };
      (next ??= new Map(stateChanges)).set(now.id, [...(stateChanges.get(now.id) ?? []), left]);
    }
  }
  return next ?? stateChanges;
}

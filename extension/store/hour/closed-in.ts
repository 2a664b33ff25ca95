import type { Difference } from './differences.ts';
import type { Hour } from '../hour.ts';
import type { Past, Turn } from '../../contract/past.ts';

/** The connections that a look found closed and the one before did not, with the states that they went through. */
export function closedIn(found: Difference[], turns: Hour['turns']): Past[] {
  return found.flatMap(({ was, now }) => {
    if (now.closedAtMs === null || (was !== null && was.closedAtMs !== null)) return [];
    const earlier = turns.get(now.id) ?? [];
    const left: Turn[] = was === null || was.state === now.state ? [] : [{ untilMs: now.closedAtMs, state: was.state }];
    return [{ connection: now, turns: [...earlier, ...left] }];
  });
}

/** The turns of those that are still open; the very same map where none turned and none closed. */
export function turnsAfter(turns: Hour['turns'], found: Difference[], takenAtMs: number): Hour['turns'] {
  let next: Map<string, readonly Turn[]> | null = null;
  for (const { was, now } of found) {
    if (now.closedAtMs !== null) {
      if (turns.has(now.id)) (next ??= new Map(turns)).delete(now.id);
    } else if (was !== null && was.closedAtMs === null && was.state !== now.state) {
      const left = { untilMs: takenAtMs, state: was.state };
      (next ??= new Map(turns)).set(now.id, [...(turns.get(now.id) ?? []), left]);
    }
  }
  return next ?? turns;
}

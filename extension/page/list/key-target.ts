import type { ListEntry } from './list-entries.ts';

/** What a key does in the list, as in any tree (WAI-ARIA Authoring Practices, tree view). Null for nothing. */
export type KeyTarget = { kind: 'go'; index: number } | { kind: 'fold'; expanded: boolean } | { kind: 'open' } | null;

/**
 * @param index of the focused line
 * @param page how many lines fit on the screen
 */
export function keyTarget(key: string, entries: readonly ListEntry[], index: number, page: number): KeyTarget {
  const entry = entries[index];
  const go = (to: number): KeyTarget => ({ kind: 'go', index: Math.max(0, Math.min(entries.length - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(entries.length - 1);
    case 'ArrowRight':
      if (entry === undefined || entry.kind === 'connection') return null;
      return entry.expanded ? go(index + 1) : { kind: 'fold', expanded: true };
    case 'ArrowLeft':
      if (entry !== undefined && entry.kind !== 'connection' && entry.expanded)
        return { kind: 'fold', expanded: false };
      return go(parentOf(entries, index));
    case 'Enter':
    case ' ':
      return { kind: 'open' };
    default:
      return null;
  }
}

function parentOf(entries: readonly ListEntry[], index: number): number {
  const level = entries[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above--) {
    if ((entries[above]?.level ?? 1) < level) return above;
  }
  return index;
}

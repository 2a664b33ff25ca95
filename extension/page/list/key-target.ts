import type { ListItem } from './list-items.ts';

/** What a key does in the list, as in any tree (WAI-ARIA Authoring Practices, tree view). Null: nothing. */
export type KeyTarget = { kind: 'go'; index: number } | { kind: 'fold'; expanded: boolean } | { kind: 'open' } | null;

/**
 * @param index of the line that has the focus
 * @param page how many lines fit on the screen
 */
export function keyTarget(key: string, items: readonly ListItem[], index: number, page: number): KeyTarget {
  const item = items[index];
  const go = (to: number): KeyTarget => ({ kind: 'go', index: Math.max(0, Math.min(items.length - 1, to)) });
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
      return go(items.length - 1);
    case 'ArrowRight':
      if (item === undefined || item.kind === 'connection') return null;
      return item.expanded ? go(index + 1) : { kind: 'fold', expanded: true };
    case 'ArrowLeft':
      if (item !== undefined && item.kind !== 'connection' && item.expanded) return { kind: 'fold', expanded: false };
      return go(parentOf(items, index));
    case 'Enter':
    case ' ':
      return { kind: 'open' };
    default:
      return null;
  }
}

function parentOf(items: readonly ListItem[], index: number): number {
  const level = items[index]?.level ?? 1;
  for (let above = index - 1; above >= 0; above--) {
    if ((items[above]?.level ?? 1) < level) return above;
  }
  return index;
}

import { folded } from '../../text/folded.ts';

/**
 * The menu entry that a key leads to (WAI-ARIA Authoring Practices, "Menu and Menubar"): arrows wrap around, Home and
 * End go to the ends, a letter to the next entry that begins with it. Null for any other key.
 */
export function menuStep(key: string, from: number, labels: readonly string[]): number | null {
  const count = labels.length;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
  }
  if (key.length !== 1 || key === ' ') return null;
  const letter = folded(key);
  for (let step = 1; step <= count; step++) {
    const index = (from + step) % count;
    if (folded(labels[index] ?? '').startsWith(letter)) return index;
  }
  return null;
}

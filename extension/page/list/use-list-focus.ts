import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListEntry } from './list-entries.ts';

/**
 * Which line of the list has the focus, or would get it. If that line is removed, the one that takes its place has it.
 *
 * `isMoving` is set if the focus has to follow: the line may not be in the DOM yet.
 */
export function useListFocus(scroller: RefObject<HTMLDivElement | null>, entries: readonly ListEntry[]) {
  const [key, setKey] = useState<string | null>(null);
  const isMoving = useRef(false);
  const lastIndex = useRef(0);
  const hadFocus = useRef(false);
  const found = useMemo(() => entries.findIndex((entry) => entry.key === key), [entries, key]);
  const focused = found >= 0 ? found : Math.max(0, Math.min(lastIndex.current, entries.length - 1));
  lastIndex.current = focused;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (isMoving.current || isLost) {
      const row = element.querySelector<HTMLElement>('.row[tabindex="0"]');
      row?.focus({ preventScroll: true });
      if (isMoving.current) row?.scrollIntoView({ block: 'nearest' });
    }
    isMoving.current = false;
    hadFocus.current = element.contains(document.activeElement);
  });

  /** Either the focus moved elsewhere or its line was removed; in that case the event comes after the removal. */
  const leave = ({ target }: FocusEvent) => {
    queueMicrotask(() => {
      if (target instanceof Node && target.isConnected && !scroller.current?.contains(document.activeElement)) {
        hadFocus.current = false;
      }
    });
  };

  return { focused, isMoving, leave, focus: (entry: ListEntry | null) => setKey(entry?.key ?? null) };
}

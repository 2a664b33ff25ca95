import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keyTarget } from './key-target.ts';
import type { ListItem } from './list-items.ts';
import { ListRow } from './list-row.tsx';
import { rowAt, rowOffsets } from './row-offsets.ts';

type Props = {
  items: ListItem[];
  detailedId: string | null;
  onFold: (key: string, expanded: boolean) => void;
  /** A place is to be gone into, a connection to be shown in detail. */
  onOpen: (item: ListItem) => void;
};

/**
 * The list as a tree that is moved through with the keyboard. Only the lines on screen are in the page, and the one
 * that has the focus, so that 10,000 connections cost no more than twenty.
 */
export function ConnectionList({ items, detailedId, onFold, onOpen }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const moveFocus = useRef(false);
  const offsets = useMemo(() => rowOffsets(items), [items]);
  const focused = Math.max(
    0,
    useMemo(() => items.findIndex(({ key }) => key === focusedKey), [items, focusedKey]),
  );

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => resized.disconnect();
  }, []);

  useLayoutEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    const row = scroller.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = keyTarget(event.key, items, focused, Math.floor(view.height / 40));
    const item = items[focused];
    if (target === null || item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (target.kind === 'open') onOpen(item);
    else if (target.kind === 'fold') onFold(item.key, target.expanded);
    else setFocusedKey(items[target.index]?.key ?? null);
    moveFocus.current = true;
  };

  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const last = Math.min(items.length - 1, rowAt(offsets, view.top + view.height) + overscan);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (items.length > 0 && (focused < first || focused > last)) indexes.push(focused);

  return (
    <div class="list" ref={scroller}>
      <div
        role="tree"
        aria-label="Connections"
        style={{ height: `${offsets[items.length] ?? 0}px` }}
        onKeyDown={onKeyDown}
      >
        {indexes.map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <ListRow
              key={item.key}
              item={item}
              top={offsets[index] ?? 0}
              focusable={index === focused}
              detailed={item.key === detailedId}
              onFocus={() => setFocusedKey(item.key)}
              onFold={onFold}
              onOpen={onOpen}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Lines above and below the screen, so that quick scrolling shows no gaps. */
const overscan = 6;

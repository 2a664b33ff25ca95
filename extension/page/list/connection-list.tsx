import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';
import { keyTarget } from './key-target.ts';
import { ListHeader } from './column-headers.tsx';
import type { ListItem } from './list-items.ts';
import type { ListModel } from './list-model.ts';
import { ListRow } from './list-row.tsx';
import { rowAt, rowOffsets } from './row-offsets.ts';
import { useListFocus } from './use-list-focus.ts';
import { useScrolledLines } from './use-scrolled-lines.ts';
import { gridOf, lookFor, visibleColumns } from '../columns/visible-columns.ts';

type Props = {
  list: ListModel;
  detailedId: string | null;
  /** A place is to be gone into, a connection to be shown in detail. */
  onOpen: (item: ListItem) => void;
  /** The line that is pointed at or has the focus; null for none. */
  onPoint: (connection: Connection | null) => void;
};

/**
 * The list as a tree with columns (WAI-ARIA practices, treegrid) that is moved through with the keyboard. Only the
 * lines on screen are in the page, and the one that has the focus, so that 10,000 connections cost no more than twenty.
 */
export function ConnectionList({ list, detailedId, onOpen, onPoint }: Props) {
  const items = list.items.value;
  const scroller = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(400);
  const look = lookFor(widthPx);
  const sortedBy = list.sort.value?.column ?? null;
  const by = list.by.value;
  const columns = useMemo(() => visibleColumns(widthPx, sortedBy, by), [widthPx, sortedBy, by]);
  const offsets = useMemo(() => rowOffsets(items, look), [items, look]);
  const view = useScrolledLines(scroller, items, offsets, setWidthPx);
  const { focused, focus, leave, isMoving } = useListFocus(scroller, items);
  const context = list.context.value;
  // The pointer cannot leave what is gone.
  useEffect(
    () => () => {
      list.held.value = false;
      onPoint(null);
    },
    [list, onPoint],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isRow(event.target)) return;
    const target = keyTarget(event.key, items, focused, Math.floor(view.height / 40));
    const item = items[focused];
    if (target === null || item === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    if (target.kind === 'open') onOpen(item);
    else if (target.kind === 'fold') list.fold(item.key, target.expanded);
    else focus(items[target.index] ?? null);
  };

  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const last = Math.min(items.length - 1, rowAt(offsets, view.top + view.height) + overscan);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (items.length > 0 && (focused < first || focused > last)) indexes.push(focused);

  return (
    <div
      class={`list ${look}`}
      ref={scroller}
      onPointerEnter={() => (list.held.value = true)}
      onPointerLeave={() => {
        list.held.value = scroller.current?.contains(document.activeElement) ?? false;
        onPoint(null);
      }}
      onFocusIn={() => (list.held.value = true)}
      onFocusOut={(event) => {
        leave(event);
        list.held.value = scroller.current?.matches(':hover') ?? false;
        onPoint(null);
      }}
    >
      <div
        role="treegrid"
        aria-label={message('listLabel')}
        aria-colcount={look === 'wide' ? columns.length : undefined}
        style={{ '--columns': look === 'wide' ? gridOf(columns) : '' }}
        onKeyDown={onKeyDown}
      >
        {look === 'wide' && <ListHeader columns={columns} list={list} />}
        <div role="rowgroup" class="lines" style={{ height: `${offsets[items.length] ?? 0}px` }}>
          {indexes.map((index) => {
            const item = items[index];
            return item === undefined ? null : (
              <ListRow
                key={item.key}
                item={item}
                context={context}
                look={look}
                columns={columns}
                sortedBy={sortedBy}
                top={offsets[index] ?? 0}
                focusable={index === focused}
                detailed={item.key === detailedId}
                onFocus={() => focus(item)}
                onPoint={onPoint}
                onFold={list.fold}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      </div>
      <p class="held small" role="status" data-list="held">
        {list.isLate.value && message('listHeld')}
      </p>
    </div>
  );
}

/** Keys on the heads of the columns are theirs. */
const isRow = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('.row');

/** Lines above and below the screen, so that quick scrolling shows no gaps. */
const overscan = 6;

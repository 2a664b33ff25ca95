import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../../native-host/protocol.ts';
import { message } from '../../text/message.ts';
import { keyTarget } from './key-target.ts';
import { ListHeader } from './column-headers.tsx';
import type { ListEntry } from './list-entries.ts';
import type { ListModel } from './list-model.ts';
import { ListRow } from './rows/list-row.tsx';
import type { RowLook } from './rows/row-look.ts';
import type { ColourOf } from './rows/shared-colour.ts';
import { rowAt, rowOffsets } from './row-offsets.ts';
import { useListFocus } from './use-list-focus.ts';
import { useScrolledLines } from './use-scrolled-lines.ts';
import { gridOf, layoutFor, visibleColumns } from '../columns/visible-columns.ts';

type Props = {
  list: ListModel;
  /** The colour of a connection on the map. */
  colourOf: ColourOf;
  detailedId: string | null;
  /** Selects a place, or shows the details of a connection. */
  onOpen: (entry: ListEntry) => void;
  /** The connection under the pointer or with the focus; null for none. */
  onPoint: (connection: Connection | null) => void;
};

/**
 * The list as a treegrid (WAI-ARIA practices, treegrid) with keyboard navigation. Only the lines on screen and the
 * focused one are in the DOM, so that 10,000 connections cost no more than twenty.
 */
export function ConnectionList({ list, colourOf, detailedId, onOpen, onPoint }: Props) {
  const entries = list.entries.value;
  const scroller = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(400);
  const layout = layoutFor(widthPx);
  const sortedBy = list.sort.value?.column ?? null;
  const by = list.by.value;
  const columns = useMemo(() => visibleColumns(widthPx, sortedBy, by), [widthPx, sortedBy, by]);
  const offsets = useMemo(() => rowOffsets(entries, layout), [entries, layout]);
  const view = useScrolledLines(scroller, entries, offsets, setWidthPx);
  const { focused, focus, leave, isMoving } = useListFocus(scroller, entries);
  const look: RowLook = { context: list.context.value, common: list.common.value, colourOf, columns, sortedBy };
  // An element that is removed gets no pointerleave event.
  useEffect(
    () => () => {
      list.held.value = false;
      onPoint(null);
    },
    [list, onPoint],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !isRow(event.target)) return;
    const target = keyTarget(event.key, entries, focused, Math.floor(view.height / 40));
    const entry = entries[focused];
    if (target === null || entry === undefined) return;
    event.preventDefault();
    isMoving.current = true;
    if (target.kind === 'open') onOpen(entry);
    else if (target.kind === 'fold') list.fold(entry.key, target.expanded);
    else focus(entries[target.index] ?? null);
  };

  const first = Math.max(0, rowAt(offsets, view.top) - overscan);
  const last = Math.min(entries.length - 1, rowAt(offsets, view.top + view.height) + overscan);
  const indexes = Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset);
  if (entries.length > 0 && (focused < first || focused > last)) indexes.push(focused);

  return (
    <div
      class={`list ${layout}`}
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
        aria-colcount={layout === 'wide' ? columns.length : undefined}
        style={{ '--columns': layout === 'wide' ? gridOf(columns) : '' }}
        onKeyDown={onKeyDown}
      >
        {layout === 'wide' && <ListHeader shown={columns} list={list} />}
        <div role="rowgroup" class="lines" style={{ height: `${offsets[entries.length] ?? 0}px` }}>
          {indexes.map((index) => {
            const entry = entries[index];
            return entry === undefined ? null : (
              <ListRow
                key={entry.key}
                entry={entry}
                look={look}
                layout={layout}
                top={offsets[index] ?? 0}
                focusable={index === focused}
                detailed={entry.key === detailedId}
                onFocus={() => focus(entry)}
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

/** The column headers handle their own keys. */
const isRow = (target: EventTarget | null) => target instanceof HTMLElement && target.matches('.row');

/** Lines above and below the screen, so that fast scrolling shows no gaps. */
const overscan = 6;

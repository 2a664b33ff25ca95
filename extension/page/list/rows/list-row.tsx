import type { ComponentChildren } from 'preact';
import type { Connection } from '../../../../native-host/protocol.ts';
import { GroupRow } from './group-row.tsx';
import type { ListEntry } from '../list-entries.ts';
import { NarrowCells } from './narrow-cells.tsx';
import { PlaceRow } from './place-row.tsx';
import type { RowLook } from './row-look.ts';
import { WideCells } from './wide-cells.tsx';
import type { Layout } from '../../columns/visible-columns.ts';

type Props = {
  entry: ListEntry;
  look: RowLook;
  layout: Layout;
  /** Pixels from the top of the list. */
  top: number;
  focusable: boolean;
  detailed: boolean;
  onFocus: () => void;
  onPoint: (connection: Connection | null) => void;
  onFold: (key: string, expanded: boolean) => void;
  onOpen: (entry: ListEntry) => void;
};

/**
 * One line of the list: its position, and its role for keyboard and screen reader; its content comes from other
 * components.
 */
export function ListRow(props: Props) {
  const { entry, top, focusable, detailed, onFocus, onPoint, onOpen } = props;
  const pointed = pointedBy(entry);
  return (
    <div
      role="row"
      class={`row ${entry.kind} ${lifeOf(entry, props.look.context.nowMs)}`}
      style={{ top: `${top}px` }}
      tabIndex={focusable ? 0 : -1}
      aria-level={entry.level}
      aria-posinset={entry.position}
      aria-setsize={entry.size}
      aria-expanded={entry.kind === 'connection' ? undefined : entry.expanded}
      aria-selected={entry.kind === 'connection' ? detailed : undefined}
      {...testAttributes(entry)}
      onFocus={() => {
        onFocus();
        onPoint(pointed);
      }}
      onPointerEnter={() => onPoint(pointed)}
      onClick={() => onOpen(entry)}
    >
      {content(props)}
    </div>
  );
}

function content({ entry, layout, look, onFold }: Props): ComponentChildren {
  switch (entry.kind) {
    case 'group':
      return <GroupRow group={entry.group} expanded={entry.expanded} look={look} />;
    case 'place':
      return <PlaceRow entry={entry} look={look} onFold={(to) => onFold(entry.key, to)} />;
    case 'connection': {
      const Cells = layout === 'wide' ? WideCells : NarrowCells;
      return <Cells connection={entry.connection} within={entry.within} look={look} />;
    }
  }
}

function pointedBy(entry: ListEntry): Connection | null {
  if (entry.kind === 'connection') return entry.connection;
  return entry.kind === 'place' ? (entry.total.open[0] ?? null) : null;
}

function testAttributes(entry: ListEntry): Record<string, string> {
  switch (entry.kind) {
    case 'group': {
      const { kind, connections } = entry.group;
      return { 'data-group': kind.by === 'place' ? kind.id : kind.by, 'data-count': String(connections.length) };
    }
    case 'place':
      return { 'data-place': entry.total.id, 'data-count': String(entry.total.open.length) };
    case 'connection':
      return { 'data-connection-id': entry.connection.id };
  }
}

/** New connections are highlighted briefly, closed ones are dimmed. */
function lifeOf(entry: ListEntry, nowMs: number): string {
  if (entry.kind !== 'connection') return '';
  const { closedAtMs, firstSeenMs } = entry.connection;
  if (closedAtMs !== null) return 'closed';
  return firstSeenMs > openedAtMs && nowMs - firstSeenMs < newForMs ? 'fresh' : '';
}

/** Connections from before the page was opened are not new. */
const openedAtMs = Date.now();
const newForMs = 2500;

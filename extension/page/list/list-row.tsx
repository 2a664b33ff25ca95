import type { ComponentChildren } from 'preact';
import type { Connection } from '../../../native-host/protocol.ts';
import type { ColumnName } from '../../contract/column-names.ts';
import { ConnectionCells } from './connection-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { ListContext } from '../columns/column-context.ts';
import type { ListItem } from './list-items.ts';
import { PlaceRow } from './place-row.tsx';
import type { Look } from '../columns/visible-columns.ts';

type Props = {
  item: ListItem;
  context: ListContext;
  look: Look;
  columns: readonly ColumnName[];
  sortedBy: ColumnName | null;
  /** Pixels from the top of the list. */
  top: number;
  focusable: boolean;
  detailed: boolean;
  onFocus: () => void;
  onPoint: (connection: Connection | null) => void;
  onFold: (key: string, expanded: boolean) => void;
  onOpen: (item: ListItem) => void;
};

/** One line of the list: where it stands and what it is for keyboard and screen reader; what is in it, others show. */
export function ListRow(props: Props) {
  const { item, top, focusable, detailed, onFocus, onPoint, onOpen } = props;
  const pointed = pointedBy(item);
  return (
    <div
      role="row"
      class={`row ${item.kind} ${lifeOf(item, props.context.nowMs)}`}
      style={{ top: `${top}px` }}
      tabIndex={focusable ? 0 : -1}
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.size}
      aria-expanded={item.kind === 'connection' ? undefined : item.expanded}
      aria-selected={item.kind === 'connection' ? detailed : undefined}
      {...mark(item)}
      onFocus={() => {
        onFocus();
        onPoint(pointed);
      }}
      onPointerEnter={() => onPoint(pointed)}
      onClick={() => onOpen(item)}
    >
      {content(props)}
    </div>
  );
}

function content({ item, columns, look, context, sortedBy, onFold }: Props): ComponentChildren {
  switch (item.kind) {
    case 'group':
      return <GroupRow group={item.group} expanded={item.expanded} />;
    case 'place':
      return <PlaceRow total={item.total} expanded={item.expanded} onFold={(to) => onFold(item.key, to)} />;
    case 'connection':
      return <ConnectionCells {...{ connection: item.connection, context, look, columns, sortedBy }} />;
  }
}

function pointedBy(item: ListItem): Connection | null {
  if (item.kind === 'connection') return item.connection;
  return item.kind === 'place' ? (item.total.open[0] ?? null) : null;
}

function mark(item: ListItem): Record<string, string> {
  switch (item.kind) {
    case 'group': {
      const { kind, connections } = item.group;
      return { 'data-group': kind.by === 'place' ? kind.id : kind.by, 'data-count': String(connections.length) };
    }
    case 'place':
      return { 'data-place': item.total.id, 'data-count': String(item.total.open.length) };
    case 'connection':
      return { 'data-connection-id': item.connection.id };
  }
}

/** What came lately is marked for a moment, what has closed stays in the background. */
function lifeOf(item: ListItem, nowMs: number): string {
  if (item.kind !== 'connection') return '';
  const { closedAtMs, firstSeenMs } = item.connection;
  if (closedAtMs !== null) return 'closed';
  return firstSeenMs > openedAtMs && nowMs - firstSeenMs < freshMs ? 'fresh' : '';
}

/** What was there when the page opened is not news. */
const openedAtMs = Date.now();
const freshMs = 2500;

import type { ComponentChildren } from 'preact';
import { ConnectionRow } from './connection-row.tsx';
import { GroupRow } from './group-row.tsx';
import type { ListItem } from './list-items.ts';
import { PlaceRow } from './place-row.tsx';

type Props = {
  item: ListItem;
  /** Pixels from the top of the list. */
  top: number;
  focusable: boolean;
  detailed: boolean;
  onFocus: () => void;
  onFold: (key: string, expanded: boolean) => void;
  onOpen: (item: ListItem) => void;
};

/** One line of the list: where it stands and what it is for keyboard and screen reader; what is in it, others show. */
export function ListRow({ item, top, focusable, detailed, onFocus, onFold, onOpen }: Props) {
  return (
    <div
      role="treeitem"
      class={`row ${item.kind}`}
      style={{ top: `${top}px` }}
      tabIndex={focusable ? 0 : -1}
      aria-level={item.level}
      aria-posinset={item.position}
      aria-setsize={item.size}
      aria-expanded={item.kind === 'connection' ? undefined : item.expanded}
      aria-selected={item.kind === 'connection' ? detailed : undefined}
      {...hook(item)}
      onFocus={onFocus}
      onClick={() => onOpen(item)}
    >
      {content(item, onFold)}
    </div>
  );
}

function content(item: ListItem, onFold: Props['onFold']): ComponentChildren {
  switch (item.kind) {
    case 'group':
      return <GroupRow group={item.group} expanded={item.expanded} />;
    case 'place':
      return <PlaceRow total={item.total} expanded={item.expanded} onFold={(to) => onFold(item.key, to)} />;
    case 'connection':
      return <ConnectionRow connection={item.connection} />;
  }
}

function hook(item: ListItem): Record<string, string> {
  switch (item.kind) {
    case 'group':
      return { 'data-group': item.group.id, 'data-count': String(item.group.connections.length) };
    case 'place':
      return { 'data-place': item.total.id, 'data-count': String(item.total.open.length) };
    case 'connection':
      return { 'data-connection-id': item.connection.id };
  }
}

import { countOf, formatCount } from '../view/format-count.ts';
import { Chevron } from './chevron.tsx';
import type { Group } from './group-connections.ts';
import type { GroupId } from './group-of.ts';

export function GroupRow({ group, expanded }: { group: Group; expanded: boolean }) {
  const { title, note } = titles[group.id];
  const places = group.id === 'located' ? countOf(group.places.length, 'place') : note;
  return (
    <>
      <Chevron expanded={expanded} />
      <span class="title">{title}</span>
      <span class="muted note">{places}</span>
      <span class="count">{formatCount(group.connections.length)}</span>
    </>
  );
}

const titles: Record<GroupId, { title: string; note: string }> = {
  located: { title: 'On the map', note: '' },
  unknown: { title: 'Place unknown', note: 'in no database' },
  local: { title: 'Local network', note: 'private and link-local' },
  reserved: { title: 'Reserved addresses', note: 'not on the Internet' },
  loopback: { title: 'This computer', note: 'to itself' },
  listening: { title: 'Listening', note: 'waiting for others' },
  closed: { title: 'Closed', note: 'in the last minute' },
};

import { formatCount } from '../../text/format-number.ts';
import { message, messageOf, type MessageKey } from '../../text/message.ts';
import { Chevron } from './chevron.tsx';
import type { Group } from './group-connections.ts';
import type { GroupId } from './group-of.ts';
import { groupTitle } from './group-title.ts';

export function GroupRow({ group, expanded }: { group: Group; expanded: boolean }) {
  return (
    <span role="gridcell" class="line">
      <Chevron expanded={expanded} />
      <span class="title">{groupTitle(group)}</span>
      <span class="muted note">{noteOf(group)}</span>
      <span class="count">{formatCount(group.connections.length)}</span>
    </span>
  );
}

function noteOf({ kind, places, connections }: Group): string {
  if (kind.by === 'place') {
    if (kind.id === 'located') return messageOf('places', places.length);
    const note = notes[kind.id];
    return note === undefined ? '' : message(note);
  }
  const countries = new Set(connections.flatMap(({ place }) => (place === null ? [] : [place.countryCode])));
  return kind.by === 'country' || countries.size === 0 ? '' : messageOf('countries', countries.size);
}

const notes: Partial<Record<GroupId, MessageKey>> = {
  unknown: 'listUnknownNote',
  'handed-out': 'listHandedOutNote',
  local: 'listLocalNote',
  reserved: 'listReservedNote',
  loopback: 'listLoopbackNote',
  listening: 'listListeningNote',
  unconnected: 'listUnconnectedNote',
  closed: 'listClosedNote',
};

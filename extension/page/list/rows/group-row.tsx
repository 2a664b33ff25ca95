import { programOf } from '../../../connection/program-of.ts';
import { rateOf } from '../../../map/markers/markers-of.ts';
import { formatCount, formatRate } from '../../../text/format-number.ts';
import { message, messageOf, type MessageKey } from '../../../text/message.ts';
import type { Group } from '../group-connections.ts';
import type { GroupId } from '../group-of.ts';
import { groupTitle } from '../group-title.ts';
import { Chevron } from './chevron.tsx';
import { LetterMark } from './letter-mark.tsx';
import type { RowLook } from './row-look.ts';

type Props = { group: Group; expanded: boolean; look: RowLook };

/** The header of a group: what its connections have in common, where they lead, their traffic, and their number. */
export function GroupRow({ group, expanded, look }: Props) {
  const title = groupTitle(group);
  const rate = rateOf(group.connections, look.context.rates);
  return (
    <span role="gridcell" class="line">
      <Chevron expanded={expanded} />
      {group.kind.by === 'program' && <LetterMark group={group} colourOf={look.colourOf} />}
      <span class="title">{title}</span>
      <span class="muted note">{noteOf(group)}</span>
      {rate > 0 && <span class="muted rate">{formatRate(rate)}</span>}
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
  if (kind.by === 'country') return messageOf('programs', new Set(connections.map(programOf)).size);
  // Their number is the map's and this one.
  const offMap = connections.filter(({ place }) => place === null).length;
  return [
    ...(countries.size === 0 ? [] : [messageOf('countries', countries.size)]),
    ...(offMap === 0 ? [] : [messageOf('listOffMap', offMap)]),
  ].join(' · ');
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

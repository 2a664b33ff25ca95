import type { Connection } from '../../native-host/protocol.ts';
import { placesOf, type PlaceTotal } from '../map/places-of.ts';
import { programOf } from '../view/program-of.ts';
import { groupIds, groupOf, type GroupId } from './group-of.ts';

/** A group of the list. The located ones are grouped further by place; `places` is empty in the other groups. */
export type Group = { id: GroupId; connections: Connection[]; places: PlaceTotal[] };

/** All groups that have connections, in the order of the list. */
export function groupConnections(connections: Iterable<Connection>): Group[] {
  const groups = new Map<GroupId, Connection[]>(groupIds.map((id) => [id, []]));
  for (const connection of connections) groups.get(groupOf(connection))?.push(connection);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([id, members]) => ({
      id,
      connections: members.sort(id === 'closed' ? latestFirst : byProgram),
      places: id === 'located' ? placesOf(members) : [],
    }));
}

function latestFirst(a: Connection, b: Connection): number {
  return (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0) || compare(a.id, b.id);
}

/** An order that does not change while connections live, so that no row jumps away from the pointer. */
function byProgram(a: Connection, b: Connection): number {
  return (
    compare(programOf(a) ?? '\uffff', programOf(b) ?? '\uffff') || a.firstSeenMs - b.firstSeenMs || compare(a.id, b.id)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

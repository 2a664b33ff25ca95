import type { Connection, Network } from '../../../native-host/protocol.ts';
import { networkKey } from '../../connection/network-name.ts';
import { placesOf, type PlaceTotal } from '../../connection/places-of.ts';
import { programOf } from '../../connection/program-of.ts';
import { groupIds, groupOf, type GroupId } from './group-of.ts';
import type { GroupBy } from '../../contract/page-address.ts';

/** Connections that are listed together. Those on the map are further grouped by place. */
export type Group = { key: string; kind: GroupKind; connections: Connection[]; places: PlaceTotal[] };

/** What its members have in common; null if it is unknown for all of them. */
export type GroupKind =
  | { by: 'place'; id: GroupId }
  | { by: 'program'; program: string | null }
  | { by: 'country'; countryCode: string | null }
  | { by: 'network'; network: Network | null };

/**
 * Groups connections and keeps their order within each group. Groups by place come in the order of `groupIds`, others
 * in the order of their first connection. Empty if the list is not grouped.
 */
export function groupConnections(
  connections: readonly Connection[],
  by: GroupBy,
  isHandedOut: (connection: Connection) => boolean,
): Group[] {
  if (by === 'none') return [];
  const groups = new Map<string, Group>();
  const add = (connection: Connection, kind: GroupKind, name: string | null) => {
    const key = `group|${name ?? ''}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { key, kind, connections: [], places: [] }));
    group.connections.push(connection);
  };
  for (const connection of connections) {
    const kind = kindOf[by](connection, isHandedOut);
    add(connection, kind, nameOf(kind));
  }
  if (by !== 'place') return [...groups.values()];
  return groupIds.flatMap((id) => {
    const group = groups.get(`group|${id}`);
    if (group === undefined) return [];
    return [{ ...group, places: id === 'located' ? placesOf(group.connections) : [] }];
  });
}

const kindOf: Record<
  Exclude<GroupBy, 'none'>,
  (connection: Connection, isHandedOut: (connection: Connection) => boolean) => GroupKind
> = {
  place: (connection, isHandedOut) => ({ by: 'place', id: groupOf(connection, isHandedOut) }),
  program: (connection) => ({ by: 'program', program: programOf(connection) }),
  country: ({ place }) => ({ by: 'country', countryCode: place?.countryCode ?? null }),
  network: ({ network }) => ({ by: 'network', network }),
};

function nameOf(kind: GroupKind): string | null {
  switch (kind.by) {
    case 'place':
      return kind.id;
    case 'program':
      return kind.program;
    case 'country':
      return kind.countryCode;
    case 'network':
      return kind.network && networkKey(kind.network);
  }
}

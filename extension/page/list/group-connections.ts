import type { Connection, Network } from '../../../native-host/protocol.ts';
import { networkKey } from '../../connection/network-name.ts';
import { placesOf, type PlaceTotal } from '../../connection/places-of.ts';
import { programOf } from '../../connection/program-of.ts';
import { groupIds, groupOf, isApart, type GroupId } from './group-of.ts';
import type { GroupBy } from '../../contract/page-address.ts';

/** Connections that are listed together; those of a program, and those on the map, are further grouped by place. */
export type Group = { key: string; kind: GroupKind; connections: Connection[]; places: PlaceTotal[] };

/** What its members have in common; null if it is unknown for all of them. */
export type GroupKind =
  | { by: 'place'; id: GroupId }
  | { by: 'program'; program: string | null }
  | { by: 'site'; site: string | null }
  | { by: 'country'; countryCode: string | null }
  | { by: 'network'; network: Network | null };

/** What else a grouping depends on; `siteOf` is null for a connection whose site is not known. */
export type GroupSources = { isHandedOut: (connection: Connection) => boolean; siteOf: SiteOf };
type SiteOf = (connection: Connection) => string | null;

/**
 * Groups connections and keeps their order within each group. Groups come in the order of their first connection, and
 * those by place, of which any grouping has some, in the order of `groupIds` after the others. Empty if the list is not
 * grouped.
 */
export function groupConnections(
  connections: readonly Connection[],
  by: GroupBy,
  { isHandedOut, siteOf }: GroupSources,
): Group[] {
  if (by === 'none') return [];
  const groups = new Map<string, Group>();
  for (const connection of connections) {
    const kind = kindOf(by, connection, groupOf(connection, isHandedOut), siteOf);
    const key = `${kind.by === by ? 'group' : 'apart'}|${nameOf(kind) ?? ''}`;
    let group = groups.get(key);
    if (group === undefined) groups.set(key, (group = { key, kind, connections: [], places: [] }));
    group.connections.push(connection);
  }
  for (const group of groups.values()) if (hasPlaces(group.kind)) group.places = placesOf(group.connections);
  return [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Sockets without a remote host, and what stays near, are of little interest: they are apart in any grouping. */
function kindOf(by: Exclude<GroupBy, 'none'>, connection: Connection, id: GroupId, siteOf: SiteOf): GroupKind {
  if (by === 'place' || isApart(id)) return { by: 'place', id };
  return by === 'site' ? { by, site: siteOf(connection) } : kinds[by](connection);
}

const kinds: Record<Exclude<GroupBy, 'none' | 'place' | 'site'>, (connection: Connection) => GroupKind> = {
  program: (connection) => ({ by: 'program', program: programOf(connection) }),
  country: ({ place }) => ({ by: 'country', countryCode: place?.countryCode ?? null }),
  network: ({ network }) => ({ by: 'network', network }),
};

const hasPlaces = (kind: GroupKind) =>
  kind.by === 'program' || kind.by === 'site' || (kind.by === 'place' && kind.id === 'located');

/** Where a group stands whatever the order: those of which nothing is known after the others, then those by place. */
export function rankOf({ kind }: Pick<Group, 'kind'>): number {
  if (kind.by === 'place') return 2 + groupIds.indexOf(kind.id);
  return nameOf(kind) === null ? 1 : 0;
}

function nameOf(kind: GroupKind): string | null {
  switch (kind.by) {
    case 'place':
      return kind.id;
    case 'program':
      return kind.program;
    case 'site':
      return kind.site;
    case 'country':
      return kind.countryCode;
    case 'network':
      return kind.network && networkKey(kind.network);
  }
}

import type { Connection } from '../../../native-host/protocol.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import type { Group } from './group-connections.ts';

/** One line of the list. `level`, `position` and `size` are its position in the tree, for screen readers. */
export type ListEntry = { key: string; level: number; position: number; size: number } & (
  | { kind: 'group'; group: Group; expanded: boolean }
  | { kind: 'place'; total: PlaceTotal; within: Group; expanded: boolean }
  | { kind: 'connection'; connection: Connection; within: Within }
);

/** What the lines above a connection say of it already. */
export type Within = { group: Group | null; place: PlaceTotal | null };

/**
 * The lines of the list from top to bottom, without those that are collapsed.
 *
 * @param isExpanded of a group, or of a place within one, by key
 */
export function listEntries(groups: readonly Group[], isExpanded: IsExpanded): ListEntry[] {
  const entries: ListEntry[] = [];
  groups.forEach((group, index) => {
    const { key } = group;
    const expanded = isExpanded(key, null);
    entries.push({ kind: 'group', key, level: 1, position: index + 1, size: groups.length, group, expanded });
    if (expanded) addGroup(entries, group, isExpanded);
  });
  return entries;
}

type IsExpanded = (key: string, within: Group | null) => boolean;

/** The lines of an ungrouped list. */
export function plainEntries(connections: readonly Connection[]): ListEntry[] {
  return connections.map((connection, index) => ({
    ...{ kind: 'connection', key: connection.id, level: 1, position: index + 1, size: connections.length },
    ...{ connection, within: nothing },
  }));
}

/** The key of a place in a group: a place may be in several. */
export const placeKey = ({ key }: Group, { id }: PlaceTotal): string => `place|${key}|${id}`;

/** Its places, then what is at none of them. A program's only connection to a place needs no line for the place. */
function addGroup(entries: ListEntry[], group: Group, isExpanded: IsExpanded): void {
  const { places, connections } = group;
  const placed = new Set(places.flatMap(({ open }) => open));
  const loose = places.length === 0 ? connections : connections.filter((connection) => !placed.has(connection));
  const size = places.length + loose.length;
  const within = { group, place: null };
  const addConnection = (connection: Connection, position: number) =>
    entries.push({ kind: 'connection', key: connection.id, level: 2, position, size, connection, within });
  places.forEach((total, index) => {
    const [only] = total.open;
    if (group.kind.by === 'program' && only !== undefined && total.open.length === 1) {
      addConnection(only, index + 1);
      return;
    }
    const key = placeKey(group, total);
    const expanded = isExpanded(key, group);
    entries.push({ kind: 'place', key, level: 2, position: index + 1, size, total, within: group, expanded });
    if (!expanded) return;
    const within = { group, place: total };
    total.open.forEach((connection, rank) => {
      const [position, siblings] = [rank + 1, total.open.length];
      entries.push({ kind: 'connection', key: connection.id, level: 3, position, size: siblings, connection, within });
    });
  });
  loose.forEach((connection, rank) => addConnection(connection, places.length + rank + 1));
}

const nothing: Within = { group: null, place: null };

import type { Connection } from '../../../native-host/protocol.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';
import type { Group } from './group-connections.ts';

/** One line of the list. `level`, `position` and `size` are its position in the tree, for screen readers. */
export type ListEntry = { key: string; level: number; position: number; size: number } & (
  | { kind: 'group'; group: Group; expanded: boolean }
  | { kind: 'place'; total: PlaceTotal; expanded: boolean }
  | { kind: 'connection'; connection: Connection }
);

/** The lines of the list from top to bottom, without those that are collapsed. */
export function listEntries(groups: readonly Group[], isExpanded: (key: string) => boolean): ListEntry[] {
  const entries: ListEntry[] = [];
  groups.forEach((group, index) => {
    const { key } = group;
    const expanded = isExpanded(key);
    entries.push({ kind: 'group', key, level: 1, position: index + 1, size: groups.length, group, expanded });
    if (!expanded) return;
    if (group.places.length > 0) addPlaces(entries, group.places, isExpanded);
    else addConnections(entries, group.connections, 2);
  });
  return entries;
}

/** The lines of an ungrouped list. */
export function plainEntries(connections: readonly Connection[]): ListEntry[] {
  const entries: ListEntry[] = [];
  addConnections(entries, connections, 1);
  return entries;
}

function addPlaces(entries: ListEntry[], places: readonly PlaceTotal[], isExpanded: (key: string) => boolean): void {
  places.forEach((total, index) => {
    const key = `place|${total.id}`;
    const expanded = isExpanded(key);
    entries.push({ kind: 'place', key, level: 2, position: index + 1, size: places.length, total, expanded });
    if (expanded) addConnections(entries, total.open, 3);
  });
}

function addConnections(entries: ListEntry[], connections: readonly Connection[], level: number): void {
  connections.forEach((connection, index) => {
    const key = connection.id;
    entries.push({ kind: 'connection', key, level, position: index + 1, size: connections.length, connection });
  });
}

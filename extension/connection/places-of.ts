import type { Connection, Place } from '../../native-host/protocol.ts';
import { placeId } from './place-id.ts';

/** A place with the connections to it, open and recently closed ones separately. */
export type PlaceTotal = { id: string; place: Place; open: Connection[]; closed: Connection[] };

/** All places, those with the most open connections first. Connections without a place are left out. */
export function placesOf(connections: Iterable<Connection>): PlaceTotal[] {
  const totals = new Map<string, PlaceTotal>();
  for (const connection of connections) {
    if (connection.place === null) continue;
    const id = placeId(connection.place);
    let total = totals.get(id);
    if (total === undefined) totals.set(id, (total = { id, place: connection.place, open: [], closed: [] }));
    (connection.closedAtMs === null ? total.open : total.closed).push(connection);
  }
  return [...totals.values()].sort(
    (a, b) => b.open.length - a.open.length || b.closed.length - a.closed.length || (a.id < b.id ? -1 : 1),
  );
}

import type { Connection, Place } from '../../native-host/protocol.ts';
import { placeId } from './place-id.ts';

/** A place with the connections that go there, open and lately closed ones apart. */
export type PlaceTotal = { id: string; place: Place; open: Connection[]; closed: Connection[] };

/** All places, those with the most open connections first; a connection without a place is in none of them. */
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

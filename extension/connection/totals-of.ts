import type { Connection } from '../../native-host/protocol.ts';
import { isConnected } from './is-connected.ts';
import { programOf } from './program-of.ts';

export type Totals = { connections: number; countries: number; programs: number };

/** Totals of what is connected now: listening sockets and closed connections do not count. */
export function totalsOf(connections: Iterable<Connection>): Totals {
  let count = 0;
  const countries = new Set<string>();
  const programs = new Set<string>();
  for (const connection of connections) {
    if (!isConnected(connection)) continue;
    const { place } = connection;
    count++;
    if (place !== null) countries.add(place.countryCode);
    const program = programOf(connection);
    if (program !== null) programs.add(program);
  }
  return { connections: count, countries: countries.size, programs: programs.size };
}

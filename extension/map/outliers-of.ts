import type { Connection } from '../../native-host/protocol.ts';
import { programOf } from '../view/program-of.ts';
import { loneVisitors } from './lone-visitors.ts';

export type Outlier = 'country' | 'network' | null;

/**
 * Which connections go to a country, or else to a network, that only one program of this computer talks to.
 *
 * @param countryOf the country that a connection goes to; null where the database's word for it can't be trusted
 */
export function outliersOf(
  connections: Iterable<Connection>,
  countryOf: (connection: Connection) => string | null,
): (connection: Connection) => Outlier {
  const countries = new Map<string, Set<string | null>>();
  const networks = new Map<number, Set<string | null>>();
  for (const connection of connections) {
    if (connection.scope !== 'public') continue;
    const program = programOf(connection);
    note(countries, countryOf(connection), program);
    note(networks, connection.network?.asn ?? null, program);
  }
  const [loneCountries, loneNetworks] = [loneVisitors(countries), loneVisitors(networks)];
  return (connection) => {
    if (connection.scope !== 'public') return null;
    const country = countryOf(connection);
    if (country !== null && loneCountries.has(country)) return 'country';
    return connection.network !== null && loneNetworks.has(connection.network.asn) ? 'network' : null;
  };
}

function note<Key>(visits: Map<Key, Set<string | null>>, key: Key | null, program: string | null): void {
  if (key === null) return;
  const visitors = visits.get(key);
  if (visitors === undefined) visits.set(key, new Set([program]));
  else visitors.add(program);
}

import type { Connection } from '../../native-host/protocol.ts';
import { programOf } from '../connection/program-of.ts';
import { soleProgramDestinations } from './sole-program-destinations.ts';

export type Outlier = 'country' | 'network' | null;

/**
 * Finds the connections to a country, or else to a network, that only one program on this computer connects to.
 *
 * @param isPlaceSure whether the database's place for a connection can be trusted
 */
export function outliersOf(
  connections: Iterable<Connection>,
  isPlaceSure: (connection: Connection) => boolean,
): (connection: Connection) => Outlier {
  const countries = new Map<string, Set<string | null>>();
  const networks = new Map<number, Set<string | null>>();
  for (const connection of connections) {
    if (connection.scope !== 'public') continue;
    const program = programOf(connection);
    if (connection.place !== null && isPlaceSure(connection)) note(countries, connection.place.countryCode, program);
    if (connection.network !== null) note(networks, connection.network.asn, program);
  }
  const [loneCountries, loneNetworks] = [soleProgramDestinations(countries), soleProgramDestinations(networks)];
  return (connection) => {
    const { scope, place, network } = connection;
    if (scope !== 'public') return null;
    if (place !== null && loneCountries.has(place.countryCode) && isPlaceSure(connection)) return 'country';
    return network !== null && loneNetworks.has(network.asn) ? 'network' : null;
  };
}

function note<Key>(visits: Map<Key, Set<string | null>>, key: Key, program: string | null): void {
  const visitors = visits.get(key);
  if (visitors === undefined) visits.set(key, new Set([program]));
  else visitors.add(program);
}

import type { Connection, Egress, Network, Place } from '../../../native-host/protocol.ts';
import { isRoutedAddress } from '../../connection/address-reach.ts';
import { programOf } from '../../connection/program-of.ts';
import type { TunnelEndpoint } from '../evidence.ts';
import { addressInterface, type OwnSockets } from './own-sockets.ts';
import { tunnelInterfaces } from './tunnel-interfaces.ts';

type Located = ReadonlyMap<string, { place: Place | null; network: Network | null }>;

/**
 * The endpoints of the active tunnels: those with a host route, and those that a tunnel program is connected to outside
 * the tunnel. A tunnel in the kernel (WireGuard) that needs no host route shows neither, and is not listed.
 *
 * @param located places of addresses without a connection, by address
 */
export function tunnelEndpointsOf(
  egress: Egress | null,
  connections: readonly Connection[],
  located: Located,
  own: OwnSockets,
): TunnelEndpoint[] {
  if (egress === null) return [];
  const { inside, past } = tunnelInterfaces(egress);
  // Systems have internal tunnels that lead nowhere, with only a link-local address (macOS: utun0 and on).
  const tunnels = egress.interfaces.filter(
    ({ name, addresses }) => inside.has(name) && addresses.some(isRoutedAddress),
  );
  if (tunnels.length === 0) return [];
  const [only = null] = tunnels.length === 1 ? tunnels : [];
  const tunnel = only?.name ?? null;

  const tunnelEndpoints = new Map<string, TunnelEndpoint>();
  for (const connection of own.endpoints) {
    const { remoteAddress: address, family, place, network } = connection;
    const name = addressInterface(connection);
    if (address === null || name === null) continue;
    const program = programOf(connection);
    tunnelEndpoints.set(address, {
      address,
      family,
      interface: name,
      tunnel,
      shownBy: 'socket',
      program,
      place,
      network,
    });
  }
  const outside = connections.filter(({ interface: name }) => name !== null && past.has(name));
  const byAddress = new Map(outside.map((connection) => [connection.remoteAddress, connection]));
  for (const { address, interface: name } of egress.tunnelEndpoints) {
    const { program = null } = tunnelEndpoints.get(address) ?? {};
    const shown = byAddress.get(address) ?? located.get(address);
    const { place, network } = shown ?? { place: null, network: null };
    const family = address.includes(':') ? 6 : 4;
    tunnelEndpoints.set(address, {
      address,
      family,
      interface: name,
      tunnel,
      shownBy: 'host-route',
      program,
      place,
      network,
    });
  }
  return [...tunnelEndpoints.values()];
}

import type { Connection, Egress, Network, Place } from '../../../native-host/protocol.ts';
import { isRoutedAddress } from '../../connection/address-reach.ts';
import { isConnected } from '../../connection/is-connected.ts';
import { programOf } from '../../connection/program-of.ts';
import { endpointSockets } from './endpoint-sockets.ts';
import type { TunnelEndpoint } from '../evidence.ts';

type Located = ReadonlyMap<string, { place: Place | null; network: Network | null }>;

/**
 * The endpoints of the active tunnels: those with a host route, and those that a tunnel program is connected to outside
 * the tunnel. A tunnel in the kernel (WireGuard) that needs no host route shows neither, and is not listed.
 *
 * @param located places of addresses without a connection, by address
 */
export function tunnelEndpointsOf(
  egress: Egress | null,
  connections: Iterable<Connection>,
  located: Located,
): TunnelEndpoint[] {
  if (egress === null) return [];
  // Systems have internal tunnels that lead nowhere, with only a link-local address (macOS: utun0 and on).
  const tunnels = egress.interfaces.filter(
    ({ kind, up, addresses }) => kind === 'tunnel' && up && addresses.some(isRoutedAddress),
  );
  if (tunnels.length === 0) return [];
  const [only = null] = tunnels.length === 1 ? tunnels : [];
  const tunnel = only?.name ?? null;

  const outside = [...connections].filter((connection) => leadsOutside(connection, egress));
  const endpointSet = endpointSockets(outside);
  const tunnelEndpoints = new Map<string, TunnelEndpoint>();
  for (const connection of endpointSet) {
    const { remoteAddress: address, family, interface: name, place, network } = connection;
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
  for (const { address, interface: name } of egress.tunnelEndpoints) {
    const { program = null } = tunnelEndpoints.get(address) ?? {};
    const shown = outside.find(({ remoteAddress }) => remoteAddress === address) ?? located.get(address);
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

function leadsOutside(connection: Connection, { interfaces }: Egress): boolean {
  const { scope, direction, namespace, interface: name } = connection;
  if (!isConnected(connection) || direction === 'incoming' || scope !== 'public' || namespace !== null) return false;
  const through = interfaces.find((one) => one.name === name);
  return through !== undefined && through.up && through.kind !== 'tunnel' && through.kind !== 'loopback';
}

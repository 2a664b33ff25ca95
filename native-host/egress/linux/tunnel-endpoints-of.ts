import { addressScope } from '../../addresses/address-scope.ts';
import type { Egress } from '../../protocol.ts';
import type { ListedRoute } from './parse-listed-route.ts';

export type RoutesOfTunnels = {
  routes: readonly ListedRoute[];
  nameOf(index: number): string | null;
  /** The names of the tunnels that are up. */
  tunnels: ReadonlySet<string>;
  nameServers: Egress['nameServers'];
};

/** Origins of routes that no tunnel needs (linux/rtnetlink.h): redirect, kernel, router advertisement, DHCP. */
const MADE_FOR_OTHERS = new Set([1, 2, 9, 16]);

/**
 * The public addresses with a host route of their own outside of every tunnel. A VPN client that takes over the default
 * route adds one for the remote endpoint of its tunnel, or the tunnel's packets would go into the tunnel.
 *
 * Host routes to a gateway, which some providers place outside the subnet, and to a name server, as systemd-networkd
 * adds them, are not for a tunnel.
 */
export function tunnelEndpointsOf({
  routes,
  nameOf,
  tunnels,
  nameServers,
}: RoutesOfTunnels): Egress['tunnelEndpoints'] {
  const others = new Set([...routes.map(({ gateway }) => gateway), ...nameServers.map(({ address }) => address)]);
  const found = new Map<string, string>();
  for (const { destination, isToHost, interfaceIndex, protocol } of routes) {
    if (destination === null || !isToHost || MADE_FOR_OTHERS.has(protocol) || others.has(destination)) continue;
    const name = nameOf(interfaceIndex);
    if (name === null || tunnels.has(name) || addressScope(destination) !== 'public') continue;
    if (!found.has(destination)) found.set(destination, name);
  }
  return [...found].map(([address, name]) => ({ address, interface: name }));
}

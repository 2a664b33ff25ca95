import { addressScope } from '../../addresses/address-scope.ts';
import type { Egress } from '../../protocol.ts';
import type { ListedRoute } from './parse-listed-route.ts';

export type RoutesOfTunnels = {
  routes: readonly ListedRoute[];
  /** The name of an interface by its index. */
  nameOf(index: number): string | null;
  /** The names of the tunnels that are up. */
  tunnels: ReadonlySet<string>;
  nameServers: Egress['nameServers'];
};

/** Routes that nobody makes for a tunnel (linux/rtnetlink.h): redirects, the kernel's own, of router notices, of DHCP. */
const MADE_FOR_OTHERS = new Set([1, 2, 9, 16]);

/**
 * The public addresses that a route of their own leads to outside of every tunnel. A VPN client that takes the default
 * route makes such a one for the far end of its tunnel, or the tunnel's packets would go into the tunnel.
 *
 * Not for a tunnel are routes to a gateway, which some providers set at a distance, and to a name server, as
 * systemd-networkd makes them.
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

import type { Egress } from '../../protocol.ts';
import { addressOf, isToHost, type ListedRoute } from '../routes.ts';

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
 * The addresses with a host route of their own outside of every tunnel. A VPN client that takes over the default route
 * adds one for the remote endpoint of its tunnel, or the tunnel's packets would go into the tunnel.
 *
 * Host routes to a gateway, which some providers place outside the subnet, and to a name server, as systemd-networkd
 * adds them, are not for a tunnel.
 */
export function hostRoutesOutside({
  routes,
  nameOf,
  tunnels,
  nameServers,
}: RoutesOfTunnels): Egress['tunnelEndpoints'] {
  const others = new Set<string | null>(nameServers.map(({ address }) => address));
  for (const { gateway } of routes) others.add(gateway);
  const found = new Map<string, string>();
  for (const route of routes) {
    if (!isToHost(route) || MADE_FOR_OTHERS.has(route.protocol)) continue;
    const destination = addressOf(route.prefix);
    const name = nameOf(route.interfaceIndex);
    if (name === null || tunnels.has(name) || others.has(destination) || found.has(destination)) continue;
    found.set(destination, name);
  }
  return [...found].map(([address, name]) => ({ address, interface: name }));
}

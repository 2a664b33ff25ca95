import type { Egress, Interface } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { isRoutedAddress } from './address-parts.ts';
import { routeFor } from './route-for.ts';

/** Whether a family's public traffic leaves by a tunnel. */
export function leavesByTunnel(egress: Egress | null, family: Family): boolean {
  return tunnelled(egress, family) === 'yes';
}

/**
 * Whether a family's public traffic leaves by what may be a tunnel.
 *
 * A line to the provider may look as one: PPP over DSL, a mobile modem. What tells them apart is that something has to
 * carry a tunnel. Where nothing else could, it is a line; except for drivers that make nothing but tunnels, which may
 * have been put alone into a network namespace, what carries them being in another. Beside another interface a line by
 * PPP and a tap device, which mostly belongs to virtual machines, are a tunnel for sure only where a route to its far
 * end shows it.
 */
export function tunnelled(egress: Egress | null, family: Family): 'yes' | 'perhaps' | 'no' {
  const route = routeFor(egress, family);
  if (egress === null || route === null) return 'no';
  const through = egress.interfaces.find(({ name }) => name === route.interface);
  const isTap = route.kind === 'virtual' && through?.driver === 'tun';
  if (route.kind !== 'tunnel' && !isTap) return 'no';
  if (through === undefined || (!isTap && tunnelDrivers.has(through.driver ?? ''))) return 'yes';
  if (!egress.interfaces.some((other) => other !== through && canCarry(other))) return 'no';
  return (isTap || through.driver === 'ppp') && egress.tunnelEndpoints.length === 0 ? 'perhaps' : 'yes';
}

const canCarry = ({ kind, up, addresses }: Interface) => up && kind !== 'loopback' && addresses.some(isRoutedAddress);

/** Linux's names of them (IFLA_INFO_KIND of rtnetlink(7)). */
const tunnelDrivers: ReadonlySet<string> = new Set([
  ...['wireguard', 'tun', 'ovpn', 'xfrm', 'vti', 'vti6', 'gre', 'ip6gre', 'ipip', 'ip6tnl', 'sit'],
]);

import type { Egress, Interface } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';
import { isRoutedAddress } from './address-parts.ts';
import { routeFor } from './route-for.ts';

/** Whether a family's public traffic leaves through a tunnel. */
export function leavesByTunnel(egress: Egress | null, family: Family): boolean {
  return tunnelled(egress, family) === 'yes';
}

/**
 * Whether a family's public traffic leaves through what may be a tunnel.
 *
 * A line to the provider may look like one: PPP over DSL, a mobile modem. The difference is that a tunnel needs another
 * interface to carry it. If no other one could, it is a line; except for drivers used only for tunnels, whose interface
 * may be alone in a network namespace while the one that carries it is in another. Next to another interface, a PPP
 * line or a tap device (mostly a virtual machine's) is certain to be a tunnel only if there is a route to its endpoint.
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

/** Linux's names of tunnel drivers (IFLA_INFO_KIND of rtnetlink(7)). */
const tunnelDrivers: ReadonlySet<string> = new Set([
  ...['wireguard', 'tun', 'ovpn', 'xfrm', 'vti', 'vti6', 'gre', 'ip6gre', 'ipip', 'ip6tnl', 'sit'],
]);

import type { Egress, Interface } from '../../native-host/protocol.ts';
import type { Family } from './evidence.ts';
import { isRoutedAddress } from './is-routed-address.ts';
import { wayOf } from './way-of.ts';

/**
 * Whether a family's public traffic leaves by a tunnel.
 *
 * A line to the provider may look as one: PPP over DSL, a mobile modem. What tells them apart is that something has to
 * carry a tunnel. Where nothing else could, it is a line; except for drivers that make nothing but tunnels, which may
 * have been put alone into a network namespace, what carries them being in another.
 */
export function leavesByTunnel(egress: Egress | null, family: Family): boolean {
  const way = wayOf(egress, family);
  if (egress === null || way?.kind !== 'tunnel') return false;
  const through = egress.interfaces.find(({ name }) => name === way.interface);
  if (through === undefined || (through.driver !== null && tunnelDrivers.has(through.driver))) return true;
  return egress.interfaces.some((other) => other !== through && canCarry(other));
}

const canCarry = ({ kind, up, addresses }: Interface) => up && kind !== 'loopback' && addresses.some(isRoutedAddress);

/** Linux's names of them (IFLA_INFO_KIND of rtnetlink(7)). */
const tunnelDrivers: ReadonlySet<string> = new Set([
  ...['wireguard', 'tun', 'ovpn', 'xfrm', 'vti', 'vti6', 'gre', 'ip6gre', 'ipip', 'ip6tnl', 'sit'],
]);

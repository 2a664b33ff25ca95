import { addressScope } from '../addresses/address-scope.ts';
import type { Egress, EgressReason, EgressRoute, Interface } from '../protocol.ts';
import type { FoundRoute, FoundRoutes } from './found-routes.ts';
import { tunnelDrivers } from './tunnel-drivers.ts';

type Judged = Pick<Egress, 'ipv4' | 'ipv6' | 'reasons'>;
type Judgement = { tunnel: EgressRoute['tunnel']; reasons: EgressReason[] };

/**
 * Whether each family's public traffic leaves through a tunnel, and where that is not certain, why. This is decided
 * here alone: readers of the egress take `tunnel` as it is.
 *
 * An uplink to the provider may look like a tunnel: PPP over DSL, a mobile modem. What tells them apart is that a
 * tunnel needs an underlying interface. Where no other interface could be that, it is an uplink; except for drivers
 * that make nothing but tunnels, which may have been moved into a network namespace of their own, away from the
 * underlying interface. Next to another interface, PPP links and tap devices (which mostly belong to virtual machines)
 * are certain to be tunnels only where a host route to the remote endpoint shows it.
 */
export function judgeTunnels(found: FoundRoutes, tunnelEndpoints: Egress['tunnelEndpoints']): Judged {
  const judge = (route: FoundRoute | null) => route && judgeRoute(route, found.interfaces, tunnelEndpoints.length > 0);
  const [by4, by6] = [judge(found.ipv4), judge(found.ipv6)];
  const isSameInterface = found.ipv4?.interface === found.ipv6?.interface;
  return {
    ipv4: found.ipv4 && by4 && { ...found.ipv4, tunnel: by4.tunnel },
    ipv6: found.ipv6 && by6 && { ...found.ipv6, tunnel: by6.tunnel },
    reasons: [...(by4?.reasons ?? []), ...(isSameInterface ? [] : (by6?.reasons ?? []))],
  };
}

function judgeRoute(route: FoundRoute, interfaces: readonly Interface[], isEndpointShown: boolean): Judgement {
  const driver = interfaces.find(({ name }) => name === route.interface)?.driver ?? '';
  // The driver is `tun`, but the kind is not tunnel: a tap device, see interface-kind.
  const isTap = route.kind === 'virtual' && driver === 'tun';
  if (route.kind !== 'tunnel' && !isTap) return certainly('no');
  if (!isTap && tunnelDrivers.has(driver)) return certainly('yes');
  if (!interfaces.some((other) => other.name !== route.interface && canCarry(other))) return certainly('no');
  if ((!isTap && driver !== 'ppp') || isEndpointShown) return certainly('yes');
  const code = isTap ? 'tap-may-be-bridge' : 'ppp-may-be-uplink';
  return { tunnel: 'perhaps', reasons: [{ code, interface: route.interface }] };
}

const certainly = (tunnel: 'yes' | 'no'): Judgement => ({ tunnel, reasons: [] });

/** Whether an interface could carry a tunnel: it is up and has an address that is valid beyond its link. */
export function canCarry({ kind, up, addresses }: Interface): boolean {
  return up && kind !== 'loopback' && addresses.some((address) => addressScope(address) !== 'link-local');
}

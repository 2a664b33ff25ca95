import { addressScope } from '../addresses/address-scope.ts';
import type { Egress, EgressReason, EgressRoute, Interface } from '../protocol.ts';
import type { FoundRoute, FoundRoutes } from './found-routes.ts';
import { tunnelDrivers } from './tunnel-drivers.ts';

type Judged = Pick<Egress, 'ipv4' | 'ipv6' | 'reasons'>;
type Judgement = { tunnel: EgressRoute['tunnel']; reasons: EgressReason[] };

/**
 * Whether each family's public traffic leaves by a tunnel, and why that is not certain where it is not. Nothing else
 * decides it: what reads the egress takes `tunnel` as it is.
 *
 * An uplink to the provider may look as one: PPP over DSL, a mobile modem. What tells them apart is that something has
 * to carry a tunnel. Where nothing else could, it is an uplink; except for drivers that make nothing but tunnels, which
 * may have been put alone into a network namespace, what carries them being in another. Beside another interface an
 * uplink by PPP and a tap device, which mostly belongs to virtual machines, are a tunnel for sure only where a route to
 * its far end shows it.
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
  // By the driver `tun` and yet no tunnel: a tap device, see interface-kind.
  const isTap = route.kind === 'virtual' && driver === 'tun';
  if (route.kind !== 'tunnel' && !isTap) return certainly('no');
  if (!isTap && tunnelDrivers.has(driver)) return certainly('yes');
  if (!interfaces.some((other) => other.name !== route.interface && canCarry(other))) return certainly('no');
  if ((!isTap && driver !== 'ppp') || isEndpointShown) return certainly('yes');
  const code = isTap ? 'tap-may-be-bridge' : 'ppp-may-be-uplink';
  return { tunnel: 'perhaps', reasons: [{ code, interface: route.interface }] };
}

const certainly = (tunnel: 'yes' | 'no'): Judgement => ({ tunnel, reasons: [] });

/** Whether an interface leads to others: it is up and has an address that is not only for its link. */
export function canCarry({ kind, up, addresses }: Interface): boolean {
  return up && kind !== 'loopback' && addresses.some((address) => addressScope(address) !== 'link-local');
}

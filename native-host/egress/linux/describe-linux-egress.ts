import type { Egress, Interface, InterfaceKind, EgressRoute } from '../../protocol.ts';
import { upLink, reclassifyPppUplinks } from '../ppp-uplinks.ts';
import { publicDestinations } from '../public-destinations.ts';
import { isLinkLocalIpv6 } from '../../addresses/is-link-local-ipv6.ts';
import { tunnelEndpointsOf } from './tunnel-endpoints-of.ts';
import { describeInterface } from './describe-interface.ts';
import type { Rtnetlink } from './rtnetlink.ts';
import type { PolledServer } from './servers-for-any-name.ts';
import { isStrongswanRule, showsIpsec } from './shows-ipsec.ts';

/** The way out as it is now. @throws {NetlinkError} */
export function describeLinuxEgress(rtnetlink: Rtnetlink, servers: readonly PolledServer[], takenAtMs: number): Egress {
  const links = rtnetlink.links();
  const addresses = rtnetlink.addresses();
  const interfaces = new Map(links.map((link) => [link.index, describeInterface(link, addresses)]));
  const nameOf = (index: number | undefined): string | null => interfaces.get(index ?? -1)?.name ?? null;

  const route = (destination: string, family: 4 | 6): EgressRoute | null => {
    const route = rtnetlink.routeTo(destination);
    const out = route === null ? undefined : interfaces.get(route.interfaceIndex);
    if (route === null || out === undefined) return null;
    const ownAddress = addresses.find((own) => own.index === route.interfaceIndex && own.family === family)?.address;
    const sourceAddress = route.sourceAddress ?? ownAddress;
    if (sourceAddress === undefined || isLinkLocalIpv6(sourceAddress)) return null;
    return { interface: out.name, kind: out.kind, sourceAddress, gateway: route.gateway };
  };

  const described = [...interfaces.values()];
  const { ipv4, ipv6, ...found } = reclassifyPppUplinks(
    { ipv4: route(publicDestinations[4], 4), ipv6: route(publicDestinations[6], 6), interfaces: described },
    described.filter(({ up }) => up).map(upLink),
  );
  const all = found.interfaces;
  const nameServers = servers.map(({ address, linkIndex }) => ({
    address,
    interface: nameOf(linkIndex ?? rtnetlink.routeTo(address)?.interfaceIndex),
  }));

  const tunnels = new Set(all.filter((one) => isTunnel(one, [ipv4, ipv6])).map(({ name }) => name));
  const rules = rtnetlink.rules();
  // All routes are read only where they can tell something.
  const routes = tunnels.size > 0 || rules.some(isStrongswanRule) ? rtnetlink.routes() : [];
  const tunnelEndpoints = tunnels.size > 0 ? tunnelEndpointsOf({ routes, nameOf, tunnels, nameServers }) : [];
  /** A tap device is known to be a tunnel by what carries it. */
  const kindOf = ({ name, kind }: { name: string; kind: InterfaceKind }): InterfaceKind =>
    tunnelEndpoints.length > 0 && tunnels.has(name) ? 'tunnel' : kind;
  const known = (route: EgressRoute | null): EgressRoute | null =>
    route && { ...route, kind: kindOf({ ...route, name: route.interface }) };
  return {
    takenAtMs,
    ipv4: known(ipv4),
    ipv6: known(ipv6),
    interfaces: all.map((one) => ({ ...one, kind: kindOf(one) })),
    nameServers,
    tunnelEndpoints,
    ipsec: showsIpsec(rules, routes),
  };
}

/** A tap device that the way out leads through may be one, whatever others are for (see interface-kind). */
function isTunnel({ name, kind, driver, up }: Interface, routes: (EgressRoute | null)[]): boolean {
  return up && (kind === 'tunnel' || (driver === 'tun' && routes.some((route) => route?.interface === name)));
}

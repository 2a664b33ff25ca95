import type { Egress, Interface } from '../../protocol.ts';
import { withKind, type FoundRoute } from '../found-routes.ts';
import { judgeTunnels } from '../judge-tunnels.ts';
import { upLink, reclassifyPppUplinks } from '../ppp-uplinks.ts';
import { publicDestinations } from '../public-destinations.ts';
import { isLinkLocalIpv6 } from '../../addresses/is-link-local-ipv6.ts';
import { tunnelEndpointsOf } from './tunnel-endpoints-of.ts';
import { describeInterface } from './describe-interface.ts';
import type { Rtnetlink } from './rtnetlink.ts';
import type { PolledServer } from './servers-for-any-name.ts';
import { isStrongswanRule, showsIpsec } from './shows-ipsec.ts';

/** The current egress. @throws {NetlinkError} */
export function describeLinuxEgress(rtnetlink: Rtnetlink, servers: readonly PolledServer[], takenAtMs: number): Egress {
  const links = rtnetlink.links();
  const addresses = rtnetlink.addresses();
  const interfaces = new Map(links.map((link) => [link.index, describeInterface(link, addresses)]));
  const nameOf = (index: number | undefined): string | null => interfaces.get(index ?? -1)?.name ?? null;

  const route = (destination: string, family: 4 | 6): FoundRoute | null => {
    const route = rtnetlink.routeTo(destination);
    const out = route === null ? undefined : interfaces.get(route.interfaceIndex);
    if (route === null || out === undefined) return null;
    const ownAddress = addresses.find((own) => own.index === route.interfaceIndex && own.family === family)?.address;
    const sourceAddress = route.sourceAddress ?? ownAddress;
    if (sourceAddress === undefined || isLinkLocalIpv6(sourceAddress)) return null;
    return { interface: out.name, kind: out.kind, sourceAddress, gateway: route.gateway };
  };

  const described = [...interfaces.values()];
  const found = reclassifyPppUplinks(
    { ipv4: route(publicDestinations[4], 4), ipv6: route(publicDestinations[6], 6), interfaces: described },
    described.filter(({ up }) => up).map(upLink),
  );
  const nameServers = servers.map(({ address, linkIndex }) => ({
    address,
    interface: nameOf(linkIndex ?? rtnetlink.routeTo(address)?.interfaceIndex),
  }));

  const tunnels = new Set(
    found.interfaces.filter((one) => isTunnel(one, [found.ipv4, found.ipv6])).map(({ name }) => name),
  );
  const rules = rtnetlink.rules();
  // Reading all routes is slow, so only where they can show something.
  const routes = tunnels.size > 0 || rules.some(isStrongswanRule) ? rtnetlink.routes() : [];
  const tunnelEndpoints = tunnels.size > 0 ? tunnelEndpointsOf({ routes, nameOf, tunnels, nameServers }) : [];
  // A tap device is known to be a tunnel by its endpoint.
  const shown = tunnelEndpoints.length > 0 ? withKind(found, tunnels, 'tunnel') : found;
  const { ipv4, ipv6, reasons } = judgeTunnels(shown, tunnelEndpoints);
  return {
    takenAtMs,
    ipv4,
    ipv6,
    interfaces: shown.interfaces,
    nameServers,
    tunnelEndpoints,
    ipsec: showsIpsec(rules, routes),
    reasons,
  };
}

/** A tap device may be one, but only if public traffic goes through it (see interface-kind). */
function isTunnel({ name, kind, driver, up }: Interface, routes: (FoundRoute | null)[]): boolean {
  return up && (kind === 'tunnel' || (driver === 'tun' && routes.some((route) => route?.interface === name)));
}

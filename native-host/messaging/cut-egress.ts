import { couldCarry } from '../egress/judge-tunnels.ts';
import type { WholeEgress, WholeInterface } from '../egress/whole-egress.ts';
import type { Egress, Interface } from '../protocol.ts';
import { fitting, type ListLimit } from './fitting.ts';

const KIB = 1024;

/** Together far below 1 MiB, whatever the names in them. No page needs any of these lists whole. */
const LIMITS = {
  /** A computer with hundreds of containers has some hundred, and most of those have no address and no route. */
  interfaces: { entries: 500, bytes: 400 * KIB },
  /** Of one interface: servers have some hundred; more show nothing about what it reaches. */
  addresses: { entries: 200, bytes: 12 * KIB },
  /** Systems ask the first ones (the C library: three, resolv.conf(5)). */
  nameServers: { entries: 100, bytes: 100 * KIB },
  /** VPN clients add a host route for each of their servers; thousands are lists of what is to bypass the tunnel. */
  tunnelEndpoints: { entries: 500, bytes: 200 * KIB },
  /** Lists of countries have thousands; what a page shows of them is how many there are, and a few. */
  bypasses: { entries: 200, bytes: 40 * KIB },
  /** A rule for each of a thousand users or marks is told no better by all of them. */
  reasons: { entries: 100, bytes: 60 * KIB },
} as const satisfies Record<string, ListLimit>;

/** The egress with lists that fit into one message, each with the count of the whole list; the important entries stay. */
export function cutEgress(whole: WholeEgress): Egress {
  const { interfaces, nameServers, tunnelEndpoints, bypasses, reasons } = whole;
  return {
    ...whole,
    interfaces: importantInterfaces(whole),
    interfaceCount: interfaces.length,
    nameServers: fitting(nameServers, LIMITS.nameServers),
    nameServerCount: nameServers.length,
    tunnelEndpoints: fitting(bothFamilies(tunnelEndpoints), LIMITS.tunnelEndpoints),
    tunnelEndpointCount: tunnelEndpoints.length,
    bypasses: fitting(bypasses, LIMITS.bypasses),
    bypassCount: bypasses.length,
    reasons: fitting(reasons, LIMITS.reasons),
  };
}

/** In the order of the system. Those of routes, name servers and endpoints stay, then those that could carry traffic. */
function importantInterfaces(whole: WholeEgress): Interface[] {
  const all = whole.interfaces.map(withFewAddresses);
  const routed = new Set([whole.ipv4?.interface, whole.ipv6?.interface]);
  const named = new Set([...whole.nameServers, ...whole.tunnelEndpoints].map(({ interface: name }) => name));
  const rank = (one: WholeInterface): number => {
    if (routed.has(one.name)) return 0;
    if (named.has(one.name)) return 1;
    if (!one.up) return 4;
    return couldCarry(one) ? 2 : 3;
  };
  const byRank = [0, 1, 2, 3, 4].flatMap((level) => all.filter((one) => rank(one) === level));
  const kept = new Set(fitting(byRank, LIMITS.interfaces));
  return all.filter((one) => kept.has(one));
}

function withFewAddresses(one: WholeInterface): Interface {
  return { ...one, addresses: fitting(one.addresses, LIMITS.addresses), addressCount: one.addresses.length };
}

/** Where there are more than fit, alternately one of each family: a tunnel's own endpoint may be of either. */
function bothFamilies(endpoints: WholeEgress['tunnelEndpoints']): WholeEgress['tunnelEndpoints'] {
  if (endpoints.length <= LIMITS.tunnelEndpoints.entries) return endpoints;
  const [ipv4, ipv6] = [false, true].map((isIpv6) =>
    endpoints.filter(({ address }) => address.includes(':') === isIpv6).slice(0, LIMITS.tunnelEndpoints.entries),
  );
  return Array.from({ length: LIMITS.tunnelEndpoints.entries }, (_, index) => [ipv4?.[index], ipv6?.[index]])
    .flat()
    .filter((endpoint) => endpoint !== undefined);
}

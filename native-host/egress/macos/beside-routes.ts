import { addressScope } from '../../addresses/address-scope.ts';
import type { Egress, EgressReason, EgressRoute } from '../../protocol.ts';
import { askDestinations, indexesOf } from '../destinations/asked-destinations.ts';
import { entryByTable } from '../destinations/entry-by-table.ts';
import { hostRoutesOutside } from '../destinations/host-routes-outside.ts';
import { pastRoute } from '../destinations/past-route.ts';
import type { FoundRoutes } from '../found-routes.ts';
import { couldCarry, judgeTunnels } from '../judge-tunnels.ts';
import type { KernelInterface } from './parse-interface-list.ts';
import { parseRouteTable } from './parse-route-table.ts';

export type MacosFacts = {
  /** What sysctl returns for NET_RT_DUMP. */
  table: Uint8Array;
  links: readonly Pick<KernelInterface, 'index' | 'name'>[];
  found: FoundRoutes;
  nameServers: Egress['nameServers'];
};

/**
 * The routes that were found, judged, and what the routing table shows besides: host routes to the endpoints of tunnels,
 * and destinations and prefixes that leave by other interfaces. The kernel itself is asked by starting a program, so
 * the other destinations are looked up here; where the table does not say what the kernel says of the first one, it was
 * not understood, and nothing is concluded from it.
 *
 * @throws {RoutingMessageError} for a table in another format
 */
export function besideRoutes({ table, links, found, nameServers }: MacosFacts): {
  ipv4: EgressRoute | null;
  ipv6: EgressRoute | null;
  reasons: EgressReason[];
} & Pick<Egress, 'tunnelEndpoints' | 'bypasses'> {
  const routes = parseRouteTable(table);
  const kernel = { entryFor: entryByTable(routes) };
  const nameOf = (index: number): string | null => links.find((link) => link.index === index)?.name ?? null;
  // Systems have internal tunnels that lead nowhere, with only a link-local address (utun0 and on).
  const tunnels = new Set(
    found.interfaces.filter((one) => one.kind === 'tunnel' && couldCarry(one)).map(({ name }) => name),
  );
  const hostRoutes = tunnels.size === 0 ? [] : hostRoutesOutside({ routes, nameOf, tunnels, nameServers });
  const facts = {
    isEndpointShown: ({ driver }: { driver: string | null }) => driver === 'ppp' && hostRoutes.length > 0,
  };
  const { ipv4, ipv6, reasons, isTunnel } = judgeTunnels(found, facts);
  const besides = ([4, 6] as const).map((family) => {
    const route = family === 4 ? ipv4 : ipv6;
    const asked = askDestinations(kernel, family);
    const [first] = asked;
    const agrees =
      first !== undefined &&
      indexesOf(first)
        .map(nameOf)
        .includes(route?.interface ?? null);
    if (route === null || !agrees) return { bypasses: [], reasons: [] };
    return pastRoute(kernel, family, {
      ...{ route, asked, routes, rules: [], isTunnel, hostRoutes, nameServers },
      interfaceOf: (index) => found.interfaces.find(({ name }) => name === nameOf(index)),
      leadsNowhere: ({ kind }) => kind === 'loopback',
    });
  });
  return {
    ...{ ipv4, ipv6 },
    tunnelEndpoints: hostRoutes.filter(({ address }) => addressScope(address) === 'public'),
    bypasses: besides.flatMap(({ bypasses }) => bypasses),
    reasons: [...reasons, ...besides.flatMap((past) => past.reasons)],
  };
}

import type { Bypass, Egress, EgressReason, EgressRoute } from '../../protocol.ts';
import type { WholeInterface } from '../whole-egress.ts';
import { indexesOf, type AskedDestination } from './asked-destinations.ts';
import { bypassesOf } from './bypasses-of.ts';
import { otherDestinations } from './other-destinations.ts';
import type { EntryLookUp, ListedRoute, RoutingRule } from '../routes.ts';

export type PastFacts = {
  route: EgressRoute | null;
  asked: readonly AskedDestination[];
  routes: readonly ListedRoute[];
  rules: readonly RoutingRule[];
  interfaceOf(index: number): WholeInterface | undefined;
  /** Whether an interface is, or may be, a tunnel of a VPN. */
  isTunnel(name: string | null): boolean;
  leadsNowhere(one: WholeInterface): boolean;
  /** Routes to single addresses that tunnels need. */
  hostRoutes: Egress['tunnelEndpoints'];
  nameServers: Egress['nameServers'];
};

/** Where public traffic of one family leaves otherwise than by its route, and what of that leads past the tunnels. */
export function pastRoute(
  kernel: EntryLookUp,
  family: 4 | 6,
  facts: PastFacts,
): { bypasses: Bypass[]; reasons: EgressReason[] } {
  const { asked, routes, rules, hostRoutes, nameServers, isTunnel, leadsNowhere, interfaceOf } = facts;
  const nameOf = (index: number): string | null => interfaceOf(index)?.name ?? null;
  const outsideName = (index: number): string | null => {
    const one = interfaceOf(index);
    return one === undefined || leadsNowhere(one) || isTunnel(one.name) ? null : one.name;
  };
  const needed = new Set([...hostRoutes, ...nameServers].map(({ address }) => address));
  for (const { gateway } of routes) if (gateway !== null) needed.add(gateway);
  const takesTunnel = asked.some((one) => indexesOf(one).some((index) => isTunnel(nameOf(index))));
  const routeInterface = facts.route?.interface ?? null;
  return {
    bypasses: takesTunnel ? bypassesOf(kernel, { family, asked, routes, rules, outsideName, needed }) : [],
    reasons: otherDestinations(kernel, { family, asked, rules, routeInterface, nameOf, isTunnel }),
  };
}

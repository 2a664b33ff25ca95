import { addressScope } from '../../addresses/address-scope.ts';
import type { Egress } from '../../protocol.ts';
import { withKind, type FoundRoutes } from '../found-routes.ts';
import { judgeInterface, judgeTunnels, type Judged } from '../judge-tunnels.ts';
import { reclassifyPppUplinks } from '../ppp-uplinks.ts';
import type { WholeInterface } from '../whole-egress.ts';
import { hostRoutesOutside } from '../destinations/host-routes-outside.ts';
import { isStrongswanRule } from './shows-ipsec.ts';
import { tunnelFacts } from './tunnel-facts.ts';
import type { ListedRoute, RoutingRule } from '../routes.ts';

export type LinuxFacts = {
  found: FoundRoutes;
  /** The interfaces that public traffic leaves, or may leave, by. */
  taken: ReadonlySet<string | null>;
  rules: readonly RoutingRule[];
  nameOf(index: number): string | null;
  nameServers: Egress['nameServers'];
  readRoutes(): ListedRoute[];
  /** How many PPP interfaces are lines to a provider by PPPoE; asked only where there is PPP. */
  countPppoe(): number;
};

export type LinuxJudgement = Judged & {
  interfaces: WholeInterface[];
  /** Empty where they could show nothing. */
  routes: readonly ListedRoute[];
  /** While a tunnel is up: routes to single addresses outside of it. */
  hostRoutes: Egress['tunnelEndpoints'];
  /** The public ones. */
  tunnelEndpoints: Egress['tunnelEndpoints'];
};

/** Which interfaces are tunnels, as far as routes, drivers and names show it. */
export function judgeLinux({
  found,
  taken,
  rules,
  nameOf,
  nameServers,
  readRoutes,
  countPppoe,
}: LinuxFacts): LinuxJudgement {
  const candidates = found.interfaces.filter((one) => mayBeTunnel(one, taken));
  // Reading all routes is slow, so only where they can show something.
  const routes = candidates.length > 0 || rules.some(isStrongswanRule) ? readRoutes() : [];
  const { canCarry } = tunnelFacts(routes, [], nameOf);
  const upLinks = found.interfaces
    .filter(({ up }) => up)
    .map((one) => ({
      ...{ name: one.name, isPpp: one.driver === 'ppp' },
      leadsOut: one.kind !== 'tunnel' && canCarry(one),
    }));
  const ppp = upLinks.filter(({ isPpp }) => isPpp).map(({ name }) => name);
  const areAllLines = ppp.length > 0 && countPppoe() >= ppp.length;
  const known = areAllLines ? withKind(found, new Set(ppp), 'other') : reclassifyPppUplinks(found, upLinks);
  const tunnels = new Set(known.interfaces.filter((one) => mayBeTunnel(one, taken)).map(({ name }) => name));
  const hostRoutes = tunnels.size > 0 ? hostRoutesOutside({ routes, nameOf, tunnels, nameServers }) : [];
  const facts = tunnelFacts(routes, hostRoutes, nameOf);
  const isSureTap = ({ name, kind }: WholeInterface) =>
    kind === 'virtual' && tunnels.has(name) && judgeInterface(name, known.interfaces, facts).tunnel === 'yes';
  const shown = withKind(known, new Set(known.interfaces.filter(isSureTap).map(({ name }) => name)), 'tunnel');
  return {
    ...judgeTunnels(shown, facts),
    interfaces: shown.interfaces,
    routes,
    hostRoutes,
    tunnelEndpoints: hostRoutes.filter(({ address }) => addressScope(address) === 'public'),
  };
}

/** A tap device may be one, but only if public traffic goes through it (see interface-kind). */
function mayBeTunnel({ name, kind, driver, up }: WholeInterface, taken: ReadonlySet<string | null>): boolean {
  return up && (kind === 'tunnel' || (kind === 'virtual' && driver === 'tun' && taken.has(name)));
}

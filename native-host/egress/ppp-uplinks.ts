import { withKind, type FoundRoutes } from './found-routes.ts';
import { couldCarry } from './judge-tunnels.ts';
import type { WholeInterface } from './whole-egress.ts';

/** An interface that is up, reduced to what distinguishes PPP uplinks from tunnels. */
export type UpLink = {
  name: string;
  isPpp: boolean;
  /** Whether it reaches other networks without a tunnel, and so could carry one. */
  leadsOut: boolean;
};

/**
 * The same, with PPP interfaces (RFC 1661) that are uplinks to a provider, such as DSL, reclassified as "other": PPP is
 * used for tunnels as well.
 *
 * A tunnel needs an underlying interface. Where there is none without PPP, a single PPP interface is the uplink; of
 * several, the uplinks are those that public traffic does not take: they carry the one that it takes.
 */
export function reclassifyPppUplinks(found: FoundRoutes, links: readonly UpLink[]): FoundRoutes {
  if (links.some(({ isPpp, leadsOut }) => leadsOut && !isPpp)) return found;
  const routes = [found.ipv4?.interface, found.ipv6?.interface];
  const all = links.filter(({ isPpp }) => isPpp).map(({ name }) => name);
  const pppUplinks = all.length === 1 ? all : all.filter((name) => !routes.includes(name));
  return withKind(found, new Set(pppUplinks), 'other');
}

/** For systems that list no gateways by interface: one with an address that is valid beyond its link leads out. */
export function upLink(one: WholeInterface): UpLink {
  return { name: one.name, isPpp: one.driver === 'ppp', leadsOut: one.kind !== 'tunnel' && couldCarry(one) };
}

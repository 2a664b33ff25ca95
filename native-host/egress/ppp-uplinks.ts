import type { Interface } from '../protocol.ts';
import { withKind, type FoundRoutes } from './found-routes.ts';
import { canCarry } from './judge-tunnels.ts';

/** An interface that is up, as far as it matters here. */
export type UpLink = {
  name: string;
  isPpp: boolean;
  /** Whether it leads to others by itself: it has what it takes to carry a tunnel. */
  leadsOut: boolean;
};

/**
 * The same, with interfaces by PPP (RFC 1661) that are uplinks to a provider, as DSL's are, called "other": tunnels are
 * made by PPP as well.
 *
 * Something has to carry a tunnel. Where nothing else leads out, the only one by PPP is the uplink, and of several those
 * are that public traffic does not take: they carry the one that it takes.
 */
export function reclassifyPppUplinks(found: FoundRoutes, links: readonly UpLink[]): FoundRoutes {
  if (links.some(({ isPpp, leadsOut }) => leadsOut && !isPpp)) return found;
  const routes = [found.ipv4?.interface, found.ipv6?.interface];
  const all = links.filter(({ isPpp }) => isPpp).map(({ name }) => name);
  const pppUplinks = all.length === 1 ? all : all.filter((name) => !routes.includes(name));
  return withKind(found, new Set(pppUplinks), 'other');
}

/** Where the system tells of no gateways: what has an address that is not only for its link leads out. */
export function upLink(one: Interface): UpLink {
  return { name: one.name, isPpp: one.driver === 'ppp', leadsOut: one.kind !== 'tunnel' && canCarry(one) };
}

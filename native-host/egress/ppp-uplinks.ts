import { addressScope } from '../addresses/address-scope.ts';
import type { Egress, Interface } from '../protocol.ts';

/** An interface that is up, as far as it matters here. */
export type UpLink = {
  name: string;
  isPpp: boolean;
  /** Whether it leads to others by itself: it has what it takes to carry a tunnel. */
  leadsOut: boolean;
};

type Found = Pick<Egress, 'ipv4' | 'ipv6' | 'interfaces'>;

/**
 * The same, with interfaces by PPP (RFC 1661) that are lines to a provider, as DSL's are, called "other": tunnels are
 * made by PPP as well.
 *
 * Something has to carry a tunnel. Where nothing else leads out, the only one by PPP is the line, and of several those
 * are that public traffic does not take: they carry the one that it takes.
 */
export function reclassifyPppUplinks(found: Found, links: readonly UpLink[]): Found {
  if (links.some(({ isPpp, leadsOut }) => leadsOut && !isPpp)) return found;
  const routes = [found.ipv4?.interface, found.ipv6?.interface];
  const pppUplinks = links.filter(({ isPpp }) => isPpp).map(({ name }) => name);
  const lines = new Set(pppUplinks.length === 1 ? pppUplinks : pppUplinks.filter((name) => !routes.includes(name)));
  const called = <T extends object>(name: string, one: T) =>
    lines.has(name) ? { ...one, kind: 'other' as const } : one;
  return {
    ipv4: found.ipv4 && called(found.ipv4.interface, found.ipv4),
    ipv6: found.ipv6 && called(found.ipv6.interface, found.ipv6),
    interfaces: found.interfaces.map((one) => called(one.name, one)),
  };
}

/** Where the system tells of no gateways: what has an address that is not only for its link leads out. */
export function upLink({ name, kind, driver, addresses }: Interface): UpLink {
  const isRouted = addresses.some((address) => addressScope(address) !== 'link-local');
  return { name, isPpp: driver === 'ppp', leadsOut: kind !== 'loopback' && kind !== 'tunnel' && isRouted };
}

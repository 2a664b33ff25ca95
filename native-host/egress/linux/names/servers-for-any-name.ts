import type { NameServer } from '../../../protocol.ts';
import type { ResolvedLink } from './parse-resolved-links.ts';

/** A name server, and the link over which it is queried; null where the routes decide. */
export type PolledServer = { address: string; link: number | string | null; asked: NameServer['asked'] };

/**
 * The servers that systemd-resolved queries for names in general (systemd-resolved.service(8), "Protocols and
 * Routing"): those of the links with the domain `~.` alone where there are any, else those of all links that are a
 * default route for names, and the global ones. All these links are asked at once, each one server at a time: its
 * others only when that does not respond. A link's servers are queried over that link, whatever the routes say.
 */
export function serversForAnyName(links: readonly ResolvedLink[]): PolledServer[] {
  const withServers = links.filter(({ servers }) => servers.length > 0);
  const takeAll = withServers.filter(({ domains }) => domains.some(({ name }) => name === '.'));
  return (takeAll.length > 0 ? takeAll : withServers.filter(isDefaultRoute)).flatMap(({ index, servers }) =>
    servers.map((address, order) => ({
      address,
      link: index === 0 ? null : index,
      asked: order === 0 ? ('all' as const) : ('fallback' as const),
    })),
  );
}

/**
 * The global servers always are (dns_scope_is_default_route of systemd's resolved-dns-scope.c). A link is as it was set;
 * if it was not, unless it is kept for certain domains.
 */
function isDefaultRoute({ index, isDefaultRoute: isSet, domains }: ResolvedLink): boolean {
  return index === 0 || (isSet ?? !domains.some(({ isRouteOnly }) => isRouteOnly));
}

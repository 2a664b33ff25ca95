import type { ResolvedLink } from './parse-resolved-links.ts';

/** A name server, and the link over which it is queried; null where the routes decide. */
export type PolledServer = { address: string; linkIndex: number | null };

/**
 * The servers that systemd-resolved queries for names in general (systemd-resolved.service(8), "Protocols and
 * Routing"): only those with the domain `~.` where there are any, else all that are not reserved for certain domains. A
 * link's servers are queried over that link, whatever the routes say.
 */
export function serversForAnyName(links: readonly ResolvedLink[]): PolledServer[] {
  const withServers = links.filter(({ servers }) => servers.length > 0);
  const takeAll = withServers.filter(({ domains }) => domains.some(({ name }) => name === '.'));
  const open = withServers.filter(({ domains }) => !domains.some(({ isRouteOnly }) => isRouteOnly));
  return (takeAll.length > 0 ? takeAll : open).flatMap(({ index, servers }) =>
    servers.map((address) => ({ address, linkIndex: index === 0 ? null : index })),
  );
}

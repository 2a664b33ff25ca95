import type { ResolvedLink } from './parse-resolved-links.ts';

/** A name server, and the link that it is asked by; null where the routes decide. */
export type PolledServer = { address: string; linkIndex: number | null };

/**
 * The servers that systemd-resolved asks for names in general (systemd-resolved.service(8), "Protocols and Routing"):
 * those with the domain `~.` alone where there are any, else all that are not kept for some domains only. A link's
 * servers are asked by that link, whatever the routes say.
 */
export function serversForAnyName(links: readonly ResolvedLink[]): PolledServer[] {
  const withServers = links.filter(({ servers }) => servers.length > 0);
  const takeAll = withServers.filter(({ domains }) => domains.some(({ name }) => name === '.'));
  const open = withServers.filter(({ domains }) => !domains.some(({ isRouteOnly }) => isRouteOnly));
  return (takeAll.length > 0 ? takeAll : open).flatMap(({ index, servers }) =>
    servers.map((address) => ({ address, linkIndex: index === 0 ? null : index })),
  );
}

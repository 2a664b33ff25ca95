import type { Connection } from '../../native-host/protocol.ts';
import type { SeenHost } from '../sites/seen-host.ts';

/** A host that the browser had responses from, without the tab: its number says nothing outside the browser. */
export type ExportedHost = Omit<SeenHost, 'tabId'>;

/** Those at the addresses of these connections, each host name and port once for an address. */
export function exportedHosts(sites: readonly SeenHost[], connections: readonly Connection[]): ExportedHost[] {
  const addresses = new Set(connections.map(({ remoteAddress }) => remoteAddress));
  const hosts = new Map<string, ExportedHost>();
  for (const { host, address, port, firstAtMs, lastAtMs, count } of sites) {
    if (!addresses.has(address)) continue;
    const key = `${host} ${address} ${port}`;
    const before = hosts.get(key);
    hosts.set(key, {
      ...{ host, address, port },
      firstAtMs: Math.min(firstAtMs, before?.firstAtMs ?? firstAtMs),
      lastAtMs: Math.max(lastAtMs, before?.lastAtMs ?? lastAtMs),
      count: count + (before?.count ?? 0),
    });
  }
  return [...hosts.values()];
}

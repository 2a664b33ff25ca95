import type { Connection } from '../../native-host/protocol.ts';
import { networkName } from '../connection/network-name.ts';
import type { HostsOf } from '../sites/connection-hosts.ts';
import type { AppState } from '../store/app-state.ts';
import type { TabSummary } from './overview.ts';

/**
 * Sums up a tab; null where no response of it was recorded.
 *
 * @param tabId null where no tab is known
 */
export function tabSummary(
  tabId: number | null,
  { sites, connections }: Pick<AppState, 'sites' | 'connections'>,
  hostsOf: HostsOf,
): TabSummary | null {
  if (tabId === null) return null;
  const hosts = new Set((sites ?? []).filter((seen) => seen.tabId === tabId).map(({ host }) => host));
  if (hosts.size === 0) return null;
  const own = [...connections.values()].filter((connection) => hostsOf(connection).tabIds.includes(tabId));
  return {
    tabId,
    hosts: hosts.size,
    countries: countOf(own, ({ place }) => place?.countryCode),
    networks: countOf(own, ({ network }) => network && networkName(network)),
  };
}

/** How many values there are, without those that are not known. */
const countOf = (connections: readonly Connection[], valueOf: (connection: Connection) => string | null | undefined) =>
  new Set(connections.flatMap((connection) => valueOf(connection) ?? [])).size;

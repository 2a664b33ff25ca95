import { connectionHosts, type HostsOf } from '../sites/connection-hosts.ts';
import type { SeenHost } from '../sites/seen-host.ts';

/** What host names are joined from. */
type Sources = { sites: readonly SeenHost[] | null; browserPids: readonly number[] };

/** The host names of connections in a state; the same function as long as nothing has changed that they depend on. */
export function hostsIn(): (state: Sources) => HostsOf {
  let [joined, from]: [HostsOf, Sources] = [noHosts, { sites: null, browserPids: [] }];
  return (state) => {
    if (state.sites !== from.sites || state.browserPids !== from.browserPids) {
      joined = state.sites === null ? noHosts : connectionHosts(state.sites, state.browserPids);
      from = state;
    }
    return joined;
  };
}

const none = { own: [], others: [], tabIds: [] } as const;
export const noHosts: HostsOf = () => none;

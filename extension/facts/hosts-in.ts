import type { KnownName } from '../../native-host/protocol.ts';
import { connectionHosts, noHosts, type HostsOf } from '../sites/connection-hosts.ts';
import type { SeenHost } from '../sites/seen-host.ts';

/** What host names are joined from. */
type Sources = {
  sites: readonly SeenHost[] | null;
  browserPids: readonly number[];
  names: readonly KnownName[];
};

/** The host names of connections in a state; the same function as long as nothing has changed that they depend on. */
export function hostsIn(): (state: Sources) => HostsOf {
  let [joined, from]: [HostsOf, Sources] = [noHosts, { sites: null, browserPids: [], names: [] }];
  return (state) => {
    const isSame = state.sites === from.sites && state.browserPids === from.browserPids && state.names === from.names;
    if (!isSame) {
      joined = connectionHosts(state.sites ?? [], state.browserPids, state.names);
      from = state;
    }
    return joined;
  };
}

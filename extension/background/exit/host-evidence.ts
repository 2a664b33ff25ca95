import type { Egress, LocatedAddress } from '../../../native-host/protocol.ts';
import { tunnelEndpointsOf } from '../../exit/tunnel/tunnel-endpoints-of.ts';
import type { BrowserProxy, Evidence, Family, SeenAddress } from '../../exit/evidence.ts';
import { ipsecSeen } from '../../exit/tunnel/ipsec-seen.ts';
import { outsidePrograms } from '../../exit/tunnel/outside-programs.ts';
import { routeFor } from '../../exit/tunnel/route-for.ts';
import type { AppState } from '../../store/app-state.ts';
import { families } from '../../validation/contract-words.ts';

export type Places = ReadonlyMap<string, LocatedAddress>;
export type HostEvidence = Omit<Evidence, 'pops' | 'check' | 'proxy'>;

/** The evidence in the host's messages: none while the host is gone or silent. */
export function hostEvidence(state: AppState, places: Places, proxy: BrowserProxy | null): HostEvidence {
  const hostResponds = state.host.kind === 'running';
  const egress = hostResponds ? state.egress : null;
  const connections = egress === null ? [] : [...state.connections.values()];
  const tunnelEndpoints = tunnelEndpointsOf(egress, connections, places);
  return {
    hostResponds,
    egress,
    outside: outsidePrograms(egress, connections, tunnelEndpoints, proxy),
    tunnelEndpoints,
    ipsec: ipsecSeen(egress, connections),
    ownAddresses: families.flatMap((family) => ownAddress(egress, family, places)),
  };
}

/** The source address of the route, where it is public: then nothing translates it on its way. */
function ownAddress(egress: Egress | null, family: Family, places: Places): SeenAddress[] {
  const address = routeFor(egress, family)?.sourceAddress;
  const located = address === undefined ? undefined : places.get(address);
  if (egress === null || address === undefined || located?.scope !== 'public') return [];
  return [{ address, family, seenAtMs: egress.takenAtMs, place: located.place, network: located.network }];
}

/** The addresses whose places are evidence: the source addresses of the routes, and the tunnel endpoints. */
export function addressesIn({ ipv4, ipv6, tunnelEndpoints }: Egress): string[] {
  const routes = [ipv4, ipv6].flatMap((route) => (route === null ? [] : [route.sourceAddress]));
  return [...new Set([...routes, ...tunnelEndpoints.map(({ address }) => address)])];
}

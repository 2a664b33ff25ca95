import type { Egress, LocatedAddress } from '../../../native-host/protocol.ts';
import { tunnelEndpointsOf } from '../../exit/tunnel/tunnel-endpoints-of.ts';
import type { BrowserProxy, Evidence, Family, SeenAddress } from '../../exit/evidence.ts';
import { localResolvers } from '../../exit/local-resolvers.ts';
import { ipsecFamilies } from '../../exit/tunnel/ipsec-families.ts';
import { leavingFamilies } from '../../exit/tunnel/leaving-families.ts';
import { outsidePrograms, talkingPrograms } from '../../exit/tunnel/outside-programs.ts';
import { ownSockets } from '../../exit/tunnel/own-sockets.ts';
import { pastConnections } from '../../exit/tunnel/past-connections.ts';
import { routeFor } from '../../exit/tunnel/route-for.ts';
import type { AppState } from '../../store/app-state.ts';
import { families } from '../../validation/contract-words.ts';

export type Places = ReadonlyMap<string, LocatedAddress>;
export type HostEvidence = Omit<Evidence, 'pops' | 'check' | 'proxy'>;

/**
 * The evidence in the host's messages: none while the host is gone or silent.
 *
 * @param routeSinceMs since when the routes were seen to be as they are; milliseconds since the epoch
 */
export function hostEvidence(
  state: AppState,
  places: Places,
  proxy: BrowserProxy | null,
  routeSinceMs = 0,
): HostEvidence {
  const hostResponds = state.host.kind === 'running';
  const egress = hostResponds ? state.egress : null;
  const connections = egress === null ? [] : [...state.connections.values()];
  const own = ownSockets(egress, connections);
  const tunnelEndpoints = tunnelEndpointsOf(egress, connections, places, own);
  const past = pastConnections(egress, connections, tunnelEndpoints, own);
  return {
    hostResponds,
    egress,
    outside: outsidePrograms(egress, past, proxy),
    tunnelTalk: talkingPrograms(egress, own),
    leaving: leavingFamilies(egress, past, routeSinceMs),
    tunnelEndpoints,
    ipsec: ipsecFamilies(egress, connections),
    localResolvers: localResolvers(egress, connections, routeSinceMs),
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

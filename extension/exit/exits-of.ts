import type { Place } from '../../native-host/protocol.ts';
import { anycastNetwork } from '../connection/anycast-network.ts';
import { squatBlock } from './tunnel/squat-space.ts';
import type { CheckResult, Evidence, Family, SeenAddress, PopsSeen } from './evidence.ts';
import { leavesByTunnel } from './tunnel/leaves-by-tunnel.ts';
import { isUnseen } from './family-leaves.ts';
import { sentByRoute } from './sent-by-route.ts';
import type { ExitPlace, Missing } from './verdict.ts';
import { routeFor } from './tunnel/route-for.ts';

/** The exits of a family's traffic, one per piece of evidence. */
export type Exits = {
  /** Conclusive: public addresses with a known place; the strongest first. */
  conclusive: readonly ExitPlace[];
  /** Circumstantial: indications of a place. */
  circumstantial: readonly ExitPlace[];
  /** Why there is no conclusive one. */
  missing: readonly Missing[];
};

/** The exits of one family; none if it has no egress route, or if that is not known. */
export function exitsOf(evidence: Evidence, family: Family): Exits {
  const route = routeFor(evidence.egress, family);
  if (route === null) return { conclusive: [], circumstantial: [], missing: [] };

  const seen = addressesSeen(evidence, family);
  const believed = seen.filter(({ address, network }) => anycastNetwork({ remoteAddress: address, network }) === null);
  const exits = believed.flatMap(({ place, source, seenAtMs }) =>
    place === null ? [] : exitAt(place, source, family, seenAtMs, !isTranslated(source)),
  );
  const conclusive = exits.filter((exit) => exit.conclusive);
  const circumstantial = [
    ...exitByPops(evidence, family),
    ...exitByEndpoint(evidence, family, route.interface),
    ...exits.filter((exit) => !exit.conclusive),
  ];
  if (conclusive.length > 0) return { conclusive, circumstantial, missing: [] };
  const isSeen = believed.some(({ source }) => !isTranslated(source));
  return { conclusive, circumstantial, missing: [isSeen ? 'exit-place' : noAddress(evidence)] };

  /**
   * Systems prefer IPv4 to private IPv6 addresses (RFC 6724, section 2.1), so VPNs assign an address that looks public,
   * the same to many users, and translate it: Proton's is in Switzerland, whatever the exit country.
   */
  function isTranslated(source: ExitPlace['source']): boolean {
    return family === 6 && source === 'own-address' && leavesByTunnel(evidence.egress, 6);
  }
}

/** Behind a proxy, another check by HTTPS or more pages would not help. */
const noAddress = ({ proxy }: Evidence): Missing => (proxy === null ? 'exit-address' : 'proxy');

type Seen = SeenAddress & { source: 'echo' | 'own-address' | 'stun' };

/** The strongest first. Behind a proxy the echo shows where the proxy is, not where this computer's traffic exits. */
function addressesSeen(evidence: Evidence, family: Family): Seen[] {
  const { check, ownAddresses, ipsec, proxy, egress } = evidence;
  const hidden = (ipsec.includes(family) && !leavesByTunnel(egress, family)) || isUnseen(evidence, family);
  const echoes = (all: readonly CheckResult[]) =>
    all.flatMap((result): Seen[] => (result.kind === 'seen' ? [{ ...result, source: 'echo' }] : []));
  return [
    ...(proxy === null ? echoes(check?.https ?? []) : []),
    // IPsec without an interface first sends packets from this very address to its gateway; and an address that
    // nothing was seen to leave from is no exit.
    ...(hidden ? [] : ownAddresses.filter(isOwn).map((own): Seen => ({ ...own, source: 'own-address' }))),
    ...(check === null ? [] : sentByRoute(check)).map((seen): Seen => ({ ...seen, source: 'stun' })),
  ].filter((seen) => seen.family === family);
}

const isOwn = ({ address }: SeenAddress) => squatBlock(address) === null;

function exitAt(
  place: Pick<Place, 'countryCode' | 'city' | 'latitude' | 'longitude' | 'precision'>,
  source: ExitPlace['source'],
  family: Family,
  seenAtMs: number,
  conclusive: boolean,
): ExitPlace {
  const { countryCode, city, latitude, longitude, precision } = place;
  return { countryCode, city, latitude, longitude, precision, family, source, conclusive, seenAtMs };
}

/** The country of most PoPs, once there are some: a page does not reveal which family it used. */
function exitByPops({ pops, egress, proxy }: Evidence, family: Family): ExitPlace[] {
  if (pops === null || proxy !== null) return [];
  const other = routeFor(egress, family === 4 ? 6 : 4);
  if (other !== null && other.interface !== routeFor(egress, family)?.interface) return [];
  return mostlySeen(pops).map(({ place, atMs }) =>
    exitAt({ ...place, precision: 'city' }, 'pops', family, atMs, false),
  );
}

const MIN_RESPONSES = 3;

function mostlySeen({ count, countries }: PopsSeen) {
  const [most] = countries;
  const [pop] = most?.pops ?? [];
  if (most === undefined || pop === undefined || most.count < MIN_RESPONSES || most.count * 2 <= count) return [];
  return [{ place: pop.place, atMs: most.lastAtMs }];
}

/** The endpoint of this family's tunnel: most providers let traffic exit where their server is. */
function exitByEndpoint({ tunnelEndpoints, egress }: Evidence, family: Family, name: string): ExitPlace[] {
  return tunnelEndpoints.flatMap(({ address, network, place, tunnel }) => {
    if (tunnel !== name || place === null || egress === null) return [];
    if (anycastNetwork({ remoteAddress: address, network }) !== null) return [];
    return exitAt(place, 'tunnel-endpoint', family, egress.takenAtMs, false);
  });
}

import type { Place } from '../../native-host/protocol.ts';
import { anycastNetwork } from '../connection/anycast-network.ts';
import { squatSpace } from './tunnel/squat-space.ts';
import type { CheckResult, Evidence, Family, SeenAddress, PopsSeen } from './evidence.ts';
import { leavesByTunnel } from './tunnel/leaves-by-tunnel.ts';
import type { ExitPlace, Missing } from './verdict.ts';
import { routeFor } from './tunnel/route-for.ts';

/** Where a family's traffic comes out, by each piece of evidence. */
export type Exits = {
  /** By addresses that others see and that have a place; the firmest first. */
  firm: readonly ExitPlace[];
  /** What merely speaks for a place. */
  weak: readonly ExitPlace[];
  /** Why there is no firm one. */
  missing: readonly Missing[];
};

/** The exits of one family; none for a family without a way out, and none as long as the way is not known. */
export function exitsOf(evidence: Evidence, family: Family): Exits {
  const route = routeFor(evidence.egress, family);
  if (route === null) return { firm: [], weak: [], missing: [] };

  const seen = addressesSeen(evidence, family);
  const believed = seen.filter(({ address, network }) => anycastNetwork({ remoteAddress: address, network }) === null);
  const exits = believed.flatMap(({ place, source, seenAtMs }) =>
    place === null ? [] : exitAt(place, source, family, seenAtMs, !isTranslated(source)),
  );
  const firm = exits.filter((exit) => exit.firm);
  const weak = [
    ...exitByPops(evidence, family),
    ...exitByEndpoint(evidence, family, route.interface),
    ...exits.filter((exit) => !exit.firm),
  ];
  if (firm.length > 0) return { firm, weak, missing: [] };
  const isSeen = believed.some(({ source }) => !isTranslated(source));
  return { firm, weak, missing: [isSeen ? 'exit-place' : noAddress(evidence)] };

  /**
   * Systems prefer IPv4 to private addresses of IPv6 (RFC 6724, section 2.1), so VPNs give their users one that looks
   * public, the same to many of them, and translate it: Proton's is in Switzerland wherever traffic comes out.
   */
  function isTranslated(source: ExitPlace['source']): boolean {
    return family === 6 && source === 'own-address' && leavesByTunnel(evidence.egress, 6);
  }
}

/** Behind a proxy, asking once more by HTTPS, or looking at more pages, would not help. */
const noAddress = ({ proxy }: Evidence): Missing => (proxy === null ? 'exit-address' : 'proxy');

type Seen = SeenAddress & { source: 'echo' | 'own-address' | 'stun' };

/** The firmest first. Behind a proxy the echo tells where the proxy is, not where this computer's traffic comes out. */
function addressesSeen({ check, ownAddresses, ipsec, proxy, egress }: Evidence, family: Family): Seen[] {
  const hidden = ipsec && !leavesByTunnel(egress, family);
  const results = (all: readonly CheckResult[], source: Seen['source']) =>
    all.flatMap((result) => (result.kind === 'seen' ? [{ ...result, source }] : []));
  return [
    ...(proxy === null ? results(check?.https ?? [], 'echo') : []),
    // IPsec without an interface sends packets from this very address elsewhere first.
    ...(hidden ? [] : ownAddresses.filter(isOwn).map((own): Seen => ({ ...own, source: 'own-address' }))),
    ...results(check?.udp ?? [], 'stun'),
  ].filter((seen) => seen.family === family);
}

const isOwn = ({ network }: SeenAddress) => network === null || !squatSpace.has(network.asn);

function exitAt(
  place: Pick<Place, 'countryCode' | 'city' | 'latitude' | 'longitude' | 'precision'>,
  source: ExitPlace['source'],
  family: Family,
  seenAtMs: number,
  firm: boolean,
): ExitPlace {
  const { countryCode, city, latitude, longitude, precision } = place;
  return { countryCode, city, latitude, longitude, precision, family, source, firm, seenAtMs };
}

/** The country that most sites are in, once there are some: a page does not tell by which family it came. */
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

/** The far end of the tunnel that this family leaves by: most providers let traffic out where their server is. */
function exitByEndpoint({ tunnelEndpoints, egress }: Evidence, family: Family, name: string): ExitPlace[] {
  return tunnelEndpoints.flatMap(({ address, network, place, tunnel }) => {
    if (tunnel !== name || place === null || egress === null) return [];
    if (anycastNetwork({ remoteAddress: address, network }) !== null) return [];
    return exitAt(place, 'tunnel-endpoint', family, egress.takenAtMs, false);
  });
}

import type { Connection } from '../../../native-host/protocol.ts';
import type { ExitState } from '../../exit/exit-state.ts';
import { families } from '../../validation/contract-words.ts';
import { routeFor } from '../../exit/tunnel/route-for.ts';
import { leavesByTunnel } from '../../exit/tunnel/leaves-by-tunnel.ts';
import { distanceKm, type Point } from '../../connection/distance.ts';

/** The route of traffic through tunnels, as far as it has places: from home to a VPN server, and on to the exit. */
export type TunnelRoute = {
  /** The tunnel endpoints. */
  servers: readonly Server[];
  /** Where traffic enters the Internet; null where that is at a server, and without conclusive evidence. */
  exit: Point | null;
  /** Whether a connection is in the tunnel; null for the connections of the tunnel itself. */
  isInside: (connection: Connection) => boolean | null;
  /** Equal for equal routes. */
  key: string;
};

export type Server = Point & { address: string; isExit: boolean };

/** Null where no tunnel is used, or none of it has a place: then arcs start at home, as without one. */
export function tunnelRoute(exit: ExitState | null): TunnelRoute | null {
  const egress = exit?.evidence.egress ?? null;
  if (exit === null || egress === null) return null;
  const inTunnel = { 4: leavesByTunnel(egress, 4), 6: leavesByTunnel(egress, 6) };
  // A family without a route of its own may be in the tunnel of the other one all the same.
  const tunnels = new Set(
    families.flatMap((family) => (inTunnel[family] ? [routeFor(egress, family)?.interface] : [])),
  );
  if (!inTunnel[4] && !inTunnel[6]) return null;

  const { verdict, evidence } = exit;
  const places = [verdict.ipv4.exit, verdict.ipv6.exit].filter((place) => place !== null);
  const conclusive = places.find(({ conclusive: isConclusive, family }) => isConclusive && inTunnel[family]) ?? null;
  const servers = evidence.tunnelEndpoints.flatMap(({ address, place }): Server[] => {
    if (place === null) return [];
    const { latitude, longitude } = place;
    return [{ address, latitude, longitude, isExit: conclusive !== null && distanceKm(place, conclusive) < SAME_KM }];
  });
  if (conclusive === null && servers.length === 0) return null;

  const past = [...evidence.outside, ...evidence.tunnelTalk];
  const outside = new Set(past.flatMap(({ connectionIds }) => connectionIds));
  const tunnelEndpoints = new Set<string | null>(evidence.tunnelEndpoints.map(({ address }) => address));
  const point = conclusive === null ? null : { latitude: conclusive.latitude, longitude: conclusive.longitude };
  const apart = servers.some(({ isExit }) => isExit) ? null : point;
  return {
    key: JSON.stringify([servers, apart, inTunnel, [...outside], [...tunnelEndpoints]]),
    servers,
    exit: apart,
    isInside: ({ id, family, remoteAddress, interface: name }) =>
      tunnelEndpoints.has(remoteAddress) ? null : (inTunnel[family] || tunnels.has(name ?? '')) && !outside.has(id),
  };
}

/** Where connections in the tunnel come out of it: at the exit, else at the only server; null among several. */
export function tunnelExit({ servers, exit }: TunnelRoute): Point | null {
  if (exit !== null) return exit;
  return servers.find(({ isExit }) => isExit) ?? (servers.length === 1 ? (servers[0] ?? null) : null);
}

/** Databases give a suburb for one address of a data centre and the city for the next. */
const SAME_KM = 100;

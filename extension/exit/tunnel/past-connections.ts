import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { isConnected } from '../../connection/is-connected.ts';
import { programOf } from '../../connection/program-of.ts';
import type { OutsideProgram, TunnelEndpoint } from '../evidence.ts';
import { families } from '../../validation/contract-words.ts';
import { excludingApp } from './excluding-apps.ts';
import { leavesByTunnel } from './leaves-by-tunnel.ts';
import { leavesHere } from './leaves-here.ts';
import type { OwnSockets } from './own-sockets.ts';
import { subnetOf } from './subnet-of.ts';
import { tunnelInterfaces } from './tunnel-interfaces.ts';

/**
 * The open connections whose packets leave past every tunnel, but for the VPN's own, which have to; none where no public
 * traffic takes a tunnel.
 *
 * Decided by the interface that a connection's packets leave by now, or, if the system does not tell, that of its local
 * address; if neither is known, nothing is claimed. Programs that the user excluded from the tunnel are outside whatever
 * their address: the VPN app marks their packets.
 */
export function pastConnections(
  egress: Egress | null,
  connections: readonly Connection[],
  tunnelEndpoints: readonly TunnelEndpoint[],
  own: OwnSockets,
): Connection[] {
  if (egress === null || !families.some((family) => leavesByTunnel(egress, family))) return [];
  const { past } = tunnelInterfaces(egress);
  const leaving = connections.filter((connection) => {
    if (!leavesHere(connection)) return false;
    const name = leavingInterface(connection);
    return (name !== null && past.has(name)) || excludingApp(connection) !== null;
  });
  const isOwn = vpnSocket(tunnelEndpoints, own, connections);
  return leaving.filter((connection) => !isOwn(connection));
}

/** A connection from before a tunnel keeps its address, and its packets may be led into the tunnel. */
const leavingInterface = ({ routeInterface, interface: own }: Connection) => routeInterface ?? own;

/** Whether it leads to the Internet. With IPv6 a neighbour has a public address, too: one in the same /64. */
export function isToInternet({ scope, family, localAddress, remoteAddress }: Connection): boolean {
  if (scope !== 'public' || remoteAddress === null) return false;
  return family === 4 || subnetOf(localAddress) !== subnetOf(remoteAddress);
}

/** The programs of these connections, those with most of them first. */
export function byProgram(connections: readonly Connection[]): OutsideProgram[] {
  const found = new Map<string, OutsideProgram & { connectionIds: string[] }>();
  for (const connection of connections) {
    const { id, family } = connection;
    const excludedBy = excludingApp(connection);
    const name = excludedBy === null ? leavingInterface(connection) : null;
    // Where the control group names the app, it takes the place of the unit.
    const program = excludedBy === null ? programOf(connection) : connection.processName;
    const key = JSON.stringify([family, name, program, excludedBy]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { program, family, interface: name, excludedBy, connectionIds: [id] });
    else known.connectionIds.push(id);
  }
  return [...found.values()].sort((one, other) => other.connectionIds.length - one.connectionIds.length);
}

/**
 * Whether a connection is a VPN's own: of its programs, or to the end of a host route, where a VPN program that is not
 * known has its socket. A program with many other far ends, such as a browser, is none: it happens to use that route.
 */
function vpnSocket(endpoints: readonly TunnelEndpoint[], own: OwnSockets, connections: readonly Connection[]) {
  const ids = new Set([...own.endpoints, ...own.talk].map(({ id }) => id));
  const addresses = new Set<string | null>(endpoints.map(({ address }) => address));
  const farEnds = addresses.size === 0 ? new Map<string, Set<string>>() : otherFarEnds(connections, addresses);
  return (connection: Connection) => {
    if (ids.has(connection.id)) return true;
    if (!addresses.has(connection.remoteAddress)) return false;
    const program = programOf(connection);
    return program === null || (farEnds.get(program)?.size ?? 0) <= MOST_FAR_ENDS;
  };
}

const MOST_FAR_ENDS = 3;

function otherFarEnds(connections: readonly Connection[], endpoints: ReadonlySet<string | null>) {
  const found = new Map<string, Set<string>>();
  for (const connection of connections) {
    const { remoteAddress, scope } = connection;
    if (remoteAddress === null || scope !== 'public' || endpoints.has(remoteAddress)) continue;
    const program = isConnected(connection) ? programOf(connection) : null;
    if (program !== null) found.set(program, (found.get(program) ?? new Set()).add(remoteAddress));
  }
  return found;
}

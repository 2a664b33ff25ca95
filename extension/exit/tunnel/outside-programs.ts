import type { Connection, Egress } from '../../../native-host/protocol.ts';
import { isConnected } from '../../connection/is-connected.ts';
import { programOf } from '../../connection/program-of.ts';
import type { BrowserProxy, TunnelEndpoint, Family, OutsideProgram } from '../evidence.ts';
import { leavesByTunnel } from './leaves-by-tunnel.ts';
import { subnetOf } from './subnet-of.ts';

/**
 * The public connections outside the tunnel, by program, while their family's egress route is a tunnel: those of
 * programs that bind to another interface, of a split tunnel, and those opened before the tunnel was up. Connections to
 * tunnel endpoints have to be outside, and are left out.
 *
 * Decided by the interface of each connection's local address; if that is unknown, nothing is claimed. Connections in
 * other network namespaces are left out: their interfaces are not this computer's.
 *
 * @param proxy a connection to the browser's proxy counts as public, wherever the proxy is: it carries public traffic
 */
export function outsidePrograms(
  egress: Egress | null,
  connections: Iterable<Connection>,
  tunnelEndpoints: readonly TunnelEndpoint[],
  proxy: BrowserProxy | null = null,
): OutsideProgram[] {
  if (egress === null) return [];
  const outside = outsideTunnels(egress);
  const endpointSet = new Set(tunnelEndpoints.map(({ address }) => address));
  const found = new Map<string, OutsideProgram & { connectionIds: string[] }>();
  for (const connection of connections) {
    const { id, family, interface: name, remoteAddress } = connection;
    if (name === null || remoteAddress === null || !outside[family].has(name)) continue;
    if (!isEstablished(connection) || endpointSet.has(remoteAddress)) continue;
    if (!isPublic(connection) && !leadsTo(proxy, connection)) continue;
    const program = programOf(connection);
    const key = JSON.stringify([family, name, program]);
    const known = found.get(key);
    if (known === undefined) found.set(key, { program, family, interface: name, connectionIds: [id] });
    else known.connectionIds.push(id);
  }
  return [...found.values()].sort((one, other) => other.connectionIds.length - one.connectionIds.length);
}

/** For each family the interfaces that bypass its tunnel; none if the family does not use one. */
function outsideTunnels(egress: Egress): Record<Family, ReadonlySet<string>> {
  const others = egress.interfaces.filter(({ kind, up }) => up && kind !== 'tunnel' && kind !== 'loopback');
  const names = new Set(others.map(({ name }) => name));
  const outside = (family: Family) => (leavesByTunnel(egress, family) ? names : new Set<string>());
  return { 4: outside(4), 6: outside(6) };
}

function isEstablished(connection: Connection): boolean {
  const { protocol, state, direction, namespace } = connection;
  if (!isConnected(connection) || namespace !== null || direction === 'incoming') return false;
  return protocol === 'udp' || state === 'ESTABLISHED';
}

/** With IPv6 a neighbour in the local network has a public address, too: one in the same /64. */
function isPublic({ scope, family, localAddress, remoteAddress }: Connection): boolean {
  if (scope !== 'public' || remoteAddress === null) return false;
  return family === 4 || subnetOf(localAddress) !== subnetOf(remoteAddress);
}

const leadsTo = (proxy: BrowserProxy | null, { remoteAddress, remotePort }: Connection) =>
  proxy !== null && proxy.host === remoteAddress && proxy.port === remotePort;

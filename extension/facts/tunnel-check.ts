import type { Connection, Egress } from '../../native-host/protocol.ts';
import { mayUseTunnel } from '../exit/tunnel/may-use-tunnel.ts';

/**
 * Whether a connection's round trips may be those of a tunnel: the egress route of its address family may be a tunnel,
 * or its own interface is one. While the route is unknown, any may be. Some tunnels terminate TCP on this computer and
 * open a new connection at the far end, so that a round trip says nothing about the place.
 */
export function tunnelCheck(egress: Egress | null): (connection: Connection) => boolean {
  if (egress === null) return () => true;
  const hidden = { 4: mayUseTunnel(egress, 4), 6: mayUseTunnel(egress, 6) };
  const tunnels = new Set(egress.interfaces.filter(({ kind }) => kind === 'tunnel').map(({ name }) => name));
  return ({ family, interface: name }) => hidden[family] || (name !== null && tunnels.has(name));
}

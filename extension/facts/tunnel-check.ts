import type { Connection, Egress } from '../../native-host/protocol.ts';
import { tunnelled } from '../exit/tunnel/leaves-by-tunnel.ts';

/**
 * Whether a connection's round trips may be those of a tunnel: the way out of its address family may be one, or its
 * own interface is. As long as the way out is not known, any may be. Some tunnels end TCP on this computer and open it anew
 * at their far side, so that a round trip says nothing of the place.
 */
export function tunnelCheck(egress: Egress | null): (connection: Connection) => boolean {
  if (egress === null) return () => true;
  const hidden = { 4: tunnelled(egress, 4) !== 'no', 6: tunnelled(egress, 6) !== 'no' };
  const tunnels = new Set(egress.interfaces.filter(({ kind }) => kind === 'tunnel').map(({ name }) => name));
  return ({ family, interface: name }) => hidden[family] || (name !== null && tunnels.has(name));
}

import type { Connection, Egress } from '../../../native-host/protocol.ts';
import type { BrowserProxy, OutsideProgram, TunnelEndpoint } from '../../../extension/exit/evidence.ts';
import { outsidePrograms } from '../../../extension/exit/tunnel/outside-programs.ts';
import { ownSockets } from '../../../extension/exit/tunnel/own-sockets.ts';
import { pastConnections } from '../../../extension/exit/tunnel/past-connections.ts';

/** The programs that are outside the tunnel among these connections, as the background finds them. */
export function outsideAmong(
  connections: readonly Connection[],
  egress: Egress | null,
  endpoints: readonly TunnelEndpoint[] = [],
  proxy: BrowserProxy | null = null,
): OutsideProgram[] {
  const past = pastConnections(egress, connections, endpoints, ownSockets(egress, connections));
  return outsidePrograms(egress, past, proxy);
}

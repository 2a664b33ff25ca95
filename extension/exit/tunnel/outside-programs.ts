import type { Connection, Egress } from '../../../native-host/protocol.ts';
import type { BrowserProxy, OutsideProgram } from '../evidence.ts';
import { leavesByTunnel } from './leaves-by-tunnel.ts';
import { maySend } from './may-send.ts';
import type { OwnSockets } from './own-sockets.ts';
import { byProgram, isToInternet } from './past-connections.ts';

/**
 * The public connections outside the tunnel, by program, while their family's egress route is a tunnel: those of
 * programs that bind to another interface, of a split tunnel, and those opened before the tunnel was up whose packets
 * still leave past it.
 *
 * @param past the open connections that leave past the tunnel
 * @param proxy a connection to the browser's proxy counts as public, wherever the proxy is: it carries public traffic
 */
export function outsidePrograms(
  egress: Egress | null,
  past: readonly Connection[],
  proxy: BrowserProxy | null,
): OutsideProgram[] {
  return byProgram(
    past.filter(
      (connection) =>
        leavesByTunnel(egress, connection.family) &&
        maySend(connection) &&
        (isToInternet(connection) || leadsTo(proxy, connection)),
    ),
  );
}

/** The VPN programs' own connections past the tunnel that do not carry it, by program. They are no leak. */
export function talkingPrograms(egress: Egress | null, { talk }: OwnSockets): OutsideProgram[] {
  return byProgram(talk.filter(({ family }) => leavesByTunnel(egress, family)));
}

const leadsTo = (proxy: BrowserProxy | null, { remoteAddress, remotePort }: Connection) =>
  proxy !== null && proxy.host === remoteAddress && proxy.port === remotePort;

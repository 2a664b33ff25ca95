import type { Connection, Direction } from '../protocol.ts';
import type { Socket } from '../sockets/socket.ts';

/** What the locator knows of a remote address. */
export type Located = Pick<Connection, 'scope' | 'place' | 'network' | 'traits'>;

/** What is known of a socket besides what it tells itself. */
export type Surrounding = {
  readonly location: Located;
  readonly direction: Direction;
  readonly interface: string | null;
  /** What makes the steady times of sockets and polls times since the epoch (host-clock.ts). */
  readonly offsetMs: number;
  /** The steady time of the poll. */
  readonly takenAtMs: number;
};

/** A socket that was just found, as a connection; by which interface its packets leave is asked later. */
export function connectionOf(socket: Socket, around: Surrounding): Connection {
  const { location, offsetMs } = around;
  // Written out: spreading objects into each other here cost more than the rest of a look's bookkeeping.
  return {
    id: socket.id,
    protocol: socket.protocol,
    family: socket.family,
    localAddress: socket.localAddress,
    localPort: socket.localPort,
    remoteAddress: socket.remoteAddress,
    remotePort: socket.remotePort,
    state: socket.state,
    direction: around.direction,
    scope: location.scope,
    pid: socket.pid,
    processName: socket.processName,
    executable: socket.executable,
    owner: socket.owner,
    service: socket.service,
    namespace: socket.namespace,
    firstSeenMs: socket.firstSeenMs + offsetMs,
    lastSeenMs: (socket.closedAtMs ?? around.takenAtMs) + offsetMs,
    closedAtMs: socket.closedAtMs === null ? null : socket.closedAtMs + offsetMs,
    rttMs: socket.rttMs,
    minRttMs: socket.minRttMs,
    bytesSent: socket.bytesSent,
    bytesReceived: socket.bytesReceived,
    interface: around.interface,
    routeInterface: null,
    place: location.place,
    network: location.network,
    traits: location.traits,
  };
}

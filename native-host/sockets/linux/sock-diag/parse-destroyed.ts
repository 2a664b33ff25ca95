import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import type { TcpState } from '../../../protocol.ts';
import { parseInetDiag, readAttributes, type InetDiagSocket } from './parse-inet-diag.ts';
import { hasRemoteAddress, hasRemotePort, readEndpoints } from './read-endpoints.ts';

/*
 * The notice that a socket was destroyed is an inet_diag_msg like a row of a dump (parse-inet-diag.ts), with the figures
 * as they were at the end, but without user, inode and cgroup. What it is stands in an attribute, since nobody asked.
 *
 * Whoever resets a connection (SO_LINGER 0, or closing with unread bytes under it) has its remote port, its own address
 * if it was not bound, and its counters set to zero before that: those are then not known.
 */
const INET_DIAG_PROTOCOL = 10;
/** IPPROTO_TCP and IPPROTO_UDP of linux/in.h. */
const PROTOCOLS = new Map<number, 'tcp' | 'udp'>([
  [6, 'tcp'],
  [17, 'udp'],
]);

/** A connection known from its end alone; null for a socket that never had a remote address, or is neither TCP nor UDP. */
export function parseDestroyed(bytes: NetlinkBytes, at: number, end: number): InetDiagSocket | null {
  const protocol = protocolOf(bytes, at, end);
  if (protocol === null) return null;
  const socket = parseInetDiag(bytes, at, end, protocol);
  socket.inode = 0;
  if (!hasRemotePort(bytes.u8, at)) {
    if (!hasRemoteAddress(bytes.u8, at)) return null;
    readEndpoints(socket, bytes.u8, at, true);
    socket.bytesSent = null;
    socket.bytesReceived = null;
  }
  socket.state = lastState(socket);
  return socket;
}

/** Brings a socket that is known up to its end; it may have been connected since it was met. */
export function updateDestroyed(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): void {
  if (hasRemotePort(bytes.u8, at)) {
    readEndpoints(socket, bytes.u8, at, true);
    readAttributes(socket, bytes, at, end);
  }
  if (socket.state === 'SYN_SENT' || socket.state === 'CLOSED') socket.state = lastState(socket);
  else if (socket.state !== null && !STAYING.has(socket.state)) socket.state = 'CLOSED';
}

/** A socket that listened never was a connection, and one in TIME_WAIT is shown as that. */
const STAYING = new Set<TcpState>(['LISTEN', 'TIME_WAIT']);

function protocolOf({ u8, u32 }: NetlinkBytes, at: number, end: number): 'tcp' | 'udp' | null {
  for (let attribute = at + 72; attribute + 4 < end;) {
    const head = u32[attribute >> 2] ?? 0;
    const length = head & 0xffff;
    if (length < 4) return null;
    if (head >>> 16 === INET_DIAG_PROTOCOL) return PROTOCOLS.get(u8[attribute + 4] ?? 0) ?? null;
    attribute += (length + 3) & ~3;
  }
  return null;
}

/** An attempt that nobody answered keeps the state in which it ended: no answer, no round trip, no byte. */
function lastState({ protocol, state, rttMs, minRttMs, bytesSent, bytesReceived }: InetDiagSocket): TcpState | null {
  if (protocol === 'udp') return state;
  const hadResponded = rttMs !== null || minRttMs !== null || (bytesSent ?? 0) > 0 || (bytesReceived ?? 0) > 0;
  return hadResponded ? 'CLOSED' : 'SYN_SENT';
}

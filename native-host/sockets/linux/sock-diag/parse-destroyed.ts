import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import type { TcpState } from '../../../protocol.ts';
import { isRemainder } from '../is-remainder.ts';
import { parseInetDiag, readAttributes, type InetDiagSocket } from './parse-inet-diag.ts';
import { hasRemoteAddress, hasRemotePort, readEndpoints } from './read-endpoints.ts';

/*
 * The notice that a socket was destroyed is an inet_diag_msg like a row of a dump (parse-inet-diag.ts), with the final
 * figures, but without user, inode and cgroup. Its protocol is in an attribute, since there was no request to say it.
 *
 * On the side that resets a connection (SO_LINGER 0, or closing with unread bytes) the kernel first sets the remote port,
 * the local address if it was not bound, and the counters to zero: those are then unknown.
 */
const INET_DIAG_PROTOCOL = 10;
/** IPPROTO_TCP and IPPROTO_UDP of linux/in.h. */
const PROTOCOLS = new Map<number, 'tcp' | 'udp'>([
  [6, 'tcp'],
  [17, 'udp'],
]);

/** A connection known only by its notice; null for a socket without a remote address, or neither TCP nor UDP. */
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

/**
 * Updates a known socket with its final figures; it may have connected since it was first seen. One that listened never
 * was a connection, and a remainder keeps the state that the system shows it in.
 */
export function updateDestroyed(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): void {
  if (hasRemotePort(bytes.u8, at)) {
    readEndpoints(socket, bytes.u8, at, true);
    readAttributes(socket, bytes, at, end);
  }
  if (socket.state === 'SYN_SENT' || socket.state === 'CLOSED') socket.state = lastState(socket);
  else if (socket.state !== null && socket.state !== 'LISTEN' && !isRemainder(socket)) socket.state = 'CLOSED';
}

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

/** A failed attempt ends in SYN_SENT; one can tell it by the lack of round trips and bytes. */
function lastState({ protocol, state, rttMs, minRttMs, bytesSent, bytesReceived }: InetDiagSocket): TcpState | null {
  if (protocol === 'udp') return state;
  const peerResponded = rttMs !== null || minRttMs !== null || (bytesSent ?? 0) > 0 || (bytesReceived ?? 0) > 0;
  return peerResponded ? 'CLOSED' : 'SYN_SENT';
}

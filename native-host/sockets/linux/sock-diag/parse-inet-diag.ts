import type { TcpState } from '../../../protocol.ts';
import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import type { HeldSocket } from '../owners/held-socket.ts';
import { hasSameEndpoints, isIpv6, takeEndpoints, type EndpointWords } from './endpoint-words.ts';
import { openerOf } from './opener-of.ts';
import { tcpState } from '../tcp-state.ts';
import { u64At } from './u64-at.ts';

/** A socket as sock_diag shows it, with what recognises it at the next look and leads to its owner. */
export type InetDiagSocket = HeldSocket &
  EndpointWords & {
    cookie: number;
    cgroupId: number;
    /** The look that had its row last. */
    lastLook: number;
    /** Whether its notice has arrived: the socket itself is gone, whatever row remains of it. */
    isNoticed: boolean;
  };

/*
 * struct inet_diag_msg (include/uapi/linux/inet_diag.h). Ports and addresses are big-endian, the rest is native.
 *
 *      0        1       2       3         4            6             8           24
 *      | family | state | timer | retrans | local port | remote port | local     | remote
 *      40         44       52        56        60        64    68      72
 *      | if index | cookie | expires | receive | send    | uid | inode | attributes …
 */

const HEAD_BYTES = 72;

/** Whether a message has at least its fixed part; one that is cut off before its attributes is useless. */
export const isInetDiag = (at: number, end: number): boolean => end - at >= HEAD_BYTES;

/** The number that identifies a socket in the whole kernel, a counter: far below 2^53 for any uptime. */
export function cookieOf({ u32 }: NetlinkBytes, at: number): number {
  return u64At(u32, (at + 44) >> 2);
}

/** The socket in the `inet_diag_msg` at `at`; the message has no owner. */
export function parseInetDiag(bytes: NetlinkBytes, at: number, end: number, protocol: 'tcp' | 'udp'): InetDiagSocket {
  const cookie = cookieOf(bytes, at);
  // Written out instead of copying `unknownFields`: V8 gave such copies slower fields, and a look at 10,000 sockets took
  // 48 ms instead of 17.
  const socket: InetDiagSocket = {
    id: String(cookie),
    protocol,
    family: 4,
    localAddress: '',
    localPort: 0,
    remoteAddress: null,
    remotePort: null,
    state: null,
    owner: null,
    pid: null,
    processName: null,
    executable: null,
    service: null,
    namespace: null,
    boundIndex: 0,
    rttMs: null,
    minRttMs: null,
    bytesSent: null,
    bytesReceived: null,
    opener: null,
    firstSeenMs: 0,
    closedAtMs: null,
    cookie,
    inode: 0,
    uid: 0,
    cgroupId: 0,
    portsWord: 0,
    localWord: 0,
    remoteWord: 0,
    ipv6Words: isIpv6(bytes, at) ? new Int32Array(6) : null,
    lastLook: 0,
    isNoticed: false,
  };
  takeEndpoints(socket, bytes, at);
  updateInetDiag(socket, bytes, at, end);
  return socket;
}

/** @returns true when a shown field changed */
export function updateInetDiag(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): boolean {
  const { u8, u32 } = bytes;
  const word = at >> 2;
  // A bound socket that connects later remains the same socket, and a connected UDP socket may connect again.
  let changed = !hasSameEndpoints(socket, u32, word);
  if (changed) takeEndpoints(socket, bytes, at);
  socket.boundIndex = u32[word + 10] ?? 0;
  // A socket that no process holds any more has inode and uid 0, which is not root.
  socket.inode = u32[word + 17] ?? 0;
  if (socket.inode !== 0) socket.uid = u32[word + 16] ?? 0;
  if (socket.protocol === 'udp')
    return socket.cgroupId === 0 ? readAttributes(socket, bytes, at, end) || changed : changed;
  const state = tcpState(u8[at + 1] ?? 0);
  if (state !== socket.state) {
    socket.state = state;
    changed = true;
  }
  return readAttributes(socket, bytes, at, end) || changed;
}

const INET_DIAG_INFO = 2;
const INET_DIAG_CGROUP_ID = 21;

/** Attributes are {length u16, type u16, value}, each padded to 4 bytes. @returns true when a shown field changed */
export function readAttributes(socket: InetDiagSocket, bytes: NetlinkBytes, at: number, end: number): boolean {
  const { u8, u32 } = bytes;
  let changed = false;
  for (let attribute = at + HEAD_BYTES; attribute + 4 <= end;) {
    const head = u32[attribute >> 2] ?? 0;
    const length = head & 0xffff;
    const type = head >>> 16;
    if (length < 4 || attribute + length > end) break;
    if (type === INET_DIAG_INFO)
      changed =
        socket.state !== 'LISTEN' &&
        readTcpInfo(socket, tcpState(u8[at + 1] ?? 0), u32, (attribute + 4) >> 2, length - 4);
    else if (type === INET_DIAG_CGROUP_ID && length >= 12) socket.cgroupId = u64At(u32, (attribute + 4) >> 2);
    attribute += (length + 3) & ~3;
  }
  return changed;
}

/*
 * struct tcp_info (include/uapi/linux/tcp.h) grows with the kernel: later fields may be missing.
 *   68 rtt u32 µs   120 bytes_acked u64   128 bytes_received u64   148 min_rtt u32 µs   200 bytes_sent u64
 */
function readTcpInfo(
  socket: InetDiagSocket,
  state: TcpState | null,
  u32: Uint32Array,
  word: number,
  length: number,
): boolean {
  if (length < 136) return false;
  const opener = socket.opener ?? openerOf(state, u32, word, length);
  const rttMs = milliseconds(u32[word + 17] ?? 0);
  const minRttMs = length >= 152 ? milliseconds(u32[word + 37] ?? 0) : null;
  const bytesReceived = u64At(u32, word + 32);
  const bytesSent = u64At(u32, word + (length >= 208 ? 50 : 30));
  if (
    rttMs === socket.rttMs &&
    minRttMs === socket.minRttMs &&
    bytesSent === socket.bytesSent &&
    bytesReceived === socket.bytesReceived &&
    opener === socket.opener
  ) {
    return false;
  }
  socket.rttMs = rttMs;
  socket.minRttMs = minRttMs;
  socket.bytesSent = bytesSent;
  socket.bytesReceived = bytesReceived;
  socket.opener = opener;
  return true;
}

/** 0, and the all-ones of an unset minimum, mean not measured yet. */
function milliseconds(microseconds: number): number | null {
  return microseconds === 0 || microseconds === 0xffffffff ? null : microseconds / 1000;
}

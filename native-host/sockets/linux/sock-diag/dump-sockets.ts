import { NLM_F_DUMP, NLM_F_REQUEST, NetlinkError, type NetlinkSocket } from '../../../system/linux/netlink.ts';
import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import { isInetDiag } from './parse-inet-diag.ts';

// include/uapi/linux/sock_diag.h, inet_diag.h, include/linux/socket.h, include/uapi/linux/in.h
export const NETLINK_SOCK_DIAG = 4;
const TCPDIAG_GETSOCK = 18;
export const SOCK_DIAG_BY_FAMILY = 20;
const AF_INET = 2;
const AF_INET6 = 10;
const IPPROTO_UDP = 17;
/** Extensions are requested as 1 << (attribute − 1); INET_DIAG_INFO is attribute 2. */
const REQUEST_INET_DIAG_INFO = 1 << 1;
/** One bit for each state, by its number (tcp-state.ts). */
const ALL_STATES = 0xfff;
const CONNECTED_STATES = ALL_STATES & ~(1 << 6) & ~(1 << 10);
/** The kernel has no IPv6, or no module for this protocol. */
const ENOENT = 2;

export type TakeRow = (bytes: NetlinkBytes, start: number, end: number, protocol: 'tcp' | 'udp') => void;

/**
 * Passes every TCP and UDP socket of this network namespace to `take`; 'connected' omits TCP sockets that listen or are
 * in TIME_WAIT.
 *
 * @returns how many rows were cut off and not passed on
 * @throws {NetlinkError}
 */
export function dumpSockets(netlink: NetlinkSocket, take: TakeRow, which: 'all' | 'connected' = 'all'): number {
  const takeTcp: TakeBytes = (bytes, start, end) => take(bytes, start, end, 'tcp');
  const takeUdp: TakeBytes = (bytes, start, end) => take(bytes, start, end, 'udp');
  const states = which === 'all' ? ALL_STATES : CONNECTED_STATES;
  return (
    dump(netlink, tcpRequest(states), takeTcp) +
    dump(netlink, udpRequest(AF_INET), takeUdp) +
    dump(netlink, udpRequest(AF_INET6), takeUdp, ENOENT)
  );
}

type TakeBytes = (bytes: NetlinkBytes, start: number, end: number) => void;

function dump(netlink: NetlinkSocket, request: Uint8Array, take: TakeBytes, harmlessErrno = 0): number {
  let cutOff = 0;
  try {
    netlink.request(request, (bytes, type, start, end) => {
      if (type !== TCPDIAG_GETSOCK && type !== SOCK_DIAG_BY_FAMILY) return;
      if (isInetDiag(start, end)) take(bytes, start, end);
      else cutOff++;
    });
  } catch (error) {
    if (!(error instanceof NetlinkError) || error.errno !== harmlessErrno) throw error;
  }
  return cutOff;
}

/**
 * TCP of both families in one dump, struct nlmsghdr (16 bytes) and struct inet_diag_req:
 *
 *     0        4      6       8     12    16       17        18        19          20          68       72
 *     | length | type | flags | seq | pid | family | src len | dst len | extension | socket id | states | tables |
 *
 * This older request walks the kernel's hash of connections once for both families. The newer one (below) walks all
 * 262,144 buckets once per family, which is most of the cost of a look on a computer with few sockets.
 */
function tcpRequest(states: number): Uint8Array {
  const { request, u32 } = emptyRequest(76, TCPDIAG_GETSOCK);
  request[16] = AF_INET;
  request[19] = REQUEST_INET_DIAG_INFO;
  u32[17] = states;
  return request;
}

/**
 * struct nlmsghdr and struct inet_diag_req_v2:
 *
 *     0        4      6       8     12    16       17         18          20       24
 *     | length | type | flags | seq | pid | family | protocol | extension | states | socket id (48 bytes of zeros)
 */
function udpRequest(family: number): Uint8Array {
  const { request, u32 } = emptyRequest(72, SOCK_DIAG_BY_FAMILY);
  request[16] = family;
  request[17] = IPPROTO_UDP;
  u32[5] = ALL_STATES;
  return request;
}

function emptyRequest(length: number, type: number): { request: Uint8Array; u32: Uint32Array } {
  const request = new Uint8Array(length);
  const u32 = new Uint32Array(request.buffer);
  u32[0] = length;
  new Uint16Array(request.buffer).set([type, NLM_F_REQUEST | NLM_F_DUMP], 2);
  return { request, u32 };
}

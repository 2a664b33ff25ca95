import { NLM_F_DUMP, NLM_F_REQUEST, NetlinkError, openNetlink } from '../../system/linux/netlink.ts';
import type { NetlinkBytes, NetlinkSocket } from '../../system/linux/netlink.ts';
import { SocketsUnreadable } from '../socket.ts';
import type { SocketReader } from '../socket.ts';
import { createInetDiagTable } from './inet-diag-table.ts';
import type { InetDiagTable } from './inet-diag-table.ts';
import type { InetDiagSocket } from './parse-inet-diag.ts';
import { createLookChanges } from '../look-changes.ts';
import { createOwnerFinder } from './owner-finder.ts';
import { takeWithOwners } from './take-with-owners.ts';

/**
 * Reads every TCP and UDP socket of this network namespace through netlink's sock_diag, as any user.
 *
 * @throws {FfiUnavailable} when the C library cannot be called here
 * @throws {NetlinkError} when the kernel refuses the netlink socket
 */
export function openSockDiagReader(): SocketReader {
  const netlink = openNetlink(NETLINK_SOCK_DIAG);
  const owners = createOwnerFinder<InetDiagSocket>();
  const changes = createLookChanges<InetDiagSocket>();
  const table = createInetDiagTable(changes, owners);
  return {
    source: 'netlink',
    look(naming = 'named') {
      table.begin();
      dumpAll(netlink, table);
      table.end();
      return takeWithOwners(changes, owners, naming);
    },
    close: () => netlink.close(),
  };
}

// include/uapi/linux/sock_diag.h, inet_diag.h, include/linux/socket.h, include/uapi/linux/in.h
const NETLINK_SOCK_DIAG = 4;
const TCPDIAG_GETSOCK = 18;
const SOCK_DIAG_BY_FAMILY = 20;
const AF_INET = 2;
const AF_INET6 = 10;
const IPPROTO_UDP = 17;
/** Extensions are asked for as 1 << (attribute − 1); INET_DIAG_INFO is attribute 2. */
const ASK_FOR_INFO = 1 << 1;
const ALL_STATES = 0xfff;
/** The kernel has no IPv6, or no module for this protocol. */
const ENOENT = 2;

function dumpAll(netlink: NetlinkSocket, table: InetDiagTable): void {
  dump(netlink, tcpRequest(), (bytes, start, end) => table.take(bytes, start, end, 'tcp'));
  const takeUdp = (bytes: NetlinkBytes, start: number, end: number): void => table.take(bytes, start, end, 'udp');
  dump(netlink, udpRequest(AF_INET), takeUdp);
  dump(netlink, udpRequest(AF_INET6), takeUdp, ENOENT);
}

function dump(
  netlink: NetlinkSocket,
  request: Uint8Array,
  take: (bytes: NetlinkBytes, start: number, end: number) => void,
  harmlessErrno = 0,
): void {
  try {
    netlink.request(request, (bytes, type, start, end) => {
      if (type === TCPDIAG_GETSOCK || type === SOCK_DIAG_BY_FAMILY) take(bytes, start, end);
    });
  } catch (error) {
    if (!(error instanceof NetlinkError)) throw error;
    if (error.errno === harmlessErrno) return;
    throw new SocketsUnreadable({ source: 'netlink', call: error.call, errno: error.errno }, error);
  }
}

/**
 * TCP of both families in one dump, struct nlmsghdr (16 bytes) and struct inet_diag_req:
 *
 *     0        4      6       8     12    16       17        18        19          20          68       72
 *     | length | type | flags | seq | pid | family | src len | dst len | extension | socket id | states | tables |
 *
 * This older request walks the kernel's hash of connections once for both families. The newer one (below) walks all its
 * 262,144 buckets for each, which is most of what a look costs on a computer with few sockets.
 */
function tcpRequest(): Uint8Array {
  const { request, u32 } = emptyRequest(76, TCPDIAG_GETSOCK);
  request[16] = AF_INET;
  request[19] = ASK_FOR_INFO;
  u32[17] = ALL_STATES;
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

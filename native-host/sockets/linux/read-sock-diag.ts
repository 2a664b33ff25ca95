import { NLM_F_DUMP, NLM_F_REQUEST, NetlinkError, openNetlink } from '../../system/linux/netlink.ts';
import type { NetlinkSocket } from '../../system/linux/netlink.ts';
import { SocketsUnreadable } from '../socket.ts';
import type { SocketReader } from '../socket.ts';
import { createInetDiagTable } from './inet-diag-table.ts';
import type { InetDiagTable } from './inet-diag-table.ts';
import type { InetDiagSocket } from './parse-inet-diag.ts';
import { createOwnerFinder } from './owner-finder.ts';

/**
 * Reads every TCP and UDP socket of this network namespace through netlink's sock_diag, as any user.
 *
 * @throws {FfiUnavailable} when the C library cannot be called here
 * @throws {NetlinkError} when the kernel refuses the netlink socket
 */
export function openSockDiagReader(): SocketReader {
  const netlink = openNetlink(NETLINK_SOCK_DIAG);
  const owners = createOwnerFinder<InetDiagSocket>();
  const table = createInetDiagTable(owners);
  return {
    source: 'netlink',
    look(naming = 'named') {
      table.begin();
      dumpAll(netlink, table);
      const { look, opened, changed, closed } = table.end();
      if (naming === 'unnamed') return { opened, changed: [...changed], closed, hiddenOwners: 0 };
      const { named, hidden } = owners.resolve();
      for (const socket of named) if (socket.firstLook !== look) changed.add(socket);
      return { opened, changed: [...changed], closed, hiddenOwners: hidden };
    },
    close: () => netlink.close(),
  };
}

// include/uapi/linux/sock_diag.h, include/linux/socket.h, include/uapi/linux/in.h
const NETLINK_SOCK_DIAG = 4;
const SOCK_DIAG_BY_FAMILY = 20;
const AF_INET = 2;
const AF_INET6 = 10;
const IPPROTO = { tcp: 6, udp: 17 };
/** Extensions are asked for as 1 << (attribute − 1); INET_DIAG_INFO is attribute 2. */
const ASK_FOR_INFO = 1 << 1;
const ALL_STATES = 0xfff;
/** The kernel has no IPv6, or no module for this protocol. */
const ENOENT = 2;

function dumpAll(netlink: NetlinkSocket, table: InetDiagTable): void {
  for (const family of [AF_INET, AF_INET6]) {
    for (const protocol of ['tcp', 'udp'] as const) {
      try {
        netlink.request(dumpRequest(family, protocol), (bytes, type, start, end) => {
          if (type === SOCK_DIAG_BY_FAMILY) table.take(bytes, start, end, protocol);
        });
      } catch (error) {
        if (!(error instanceof NetlinkError)) throw error;
        if (family === AF_INET6 && error.errno === ENOENT) continue;
        throw new SocketsUnreadable({ source: 'netlink', call: error.call, errno: error.errno }, error);
      }
    }
  }
}

/**
 * struct nlmsghdr (16 bytes) and struct inet_diag_req_v2:
 *
 *     0        4      6       8     12    16       17         18          20       24
 *     | length | type | flags | seq | pid | family | protocol | extension | states | socket id (48 bytes of zeros)
 */
function dumpRequest(family: number, protocol: 'tcp' | 'udp'): Uint8Array {
  const request = new Uint8Array(72);
  const u16 = new Uint16Array(request.buffer);
  const u32 = new Uint32Array(request.buffer);
  u32[0] = request.length;
  u16[2] = SOCK_DIAG_BY_FAMILY;
  u16[3] = NLM_F_REQUEST | NLM_F_DUMP;
  request[16] = family;
  request[17] = IPPROTO[protocol];
  request[18] = protocol === 'tcp' ? ASK_FOR_INFO : 0;
  u32[5] = ALL_STATES;
  return request;
}

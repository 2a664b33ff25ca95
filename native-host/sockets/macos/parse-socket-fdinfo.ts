import { ipv4Text, ipv6Text, isMapped } from '../../addresses/ip-text.ts';
import { withoutEmbeddedZone } from '../../addresses/parse-ip-address.ts';
import { SocketsUnreadable } from '../socket.ts';
import type { SocketRow } from '../socket-table.ts';
import { tcpState } from './tcp-state.ts';

/** A TCP or UDP socket without its process. */
export type KernelSocket = Omit<SocketRow, 'owner' | 'pid' | 'processName' | 'executable'> & {
  /** Unique among all sockets, open and closed. */
  key: string;
};

/** sizeof(struct socket_fdinfo) of every 64-bit macOS since 10.13; the kernel says how many bytes it wrote. */
const SOCKET_FDINFO_BYTES = 792;

/*
 * struct socket_fdinfo (bsd/sys/proc_info.h of xnu): struct proc_fileinfo of 24 bytes, then struct socket_info, which
 * begins with a struct vinfo_stat of 136 bytes. Ports are in network order in the first two bytes of an int,
 * addresses are in network order, the rest is little-endian.
 *
 *     0            24     160      168       176    180        184      188           256    264
 *     | file info  | stat | so u64 | pcb u64 | type | protocol | family | options …   | kind | protocol's part …
 *
 * The protocol's part, struct in_sockinfo, and after it for TCP the rest of struct tcp_sockinfo:
 *
 *     264           268          272              280     284    288     289   296            312           328     344     348
 *     | remote port | local port | generation u64 | flags | flow | vflag | ttl | remote (16) | local (16)  | v4, v6 | state | …
 *
 * An IPv4 address is in the last 4 of the 16 bytes (struct in4in6_addr).
 */
const SO = 160;
const PROTOCOL = 180;
const FAMILY = 184;
const KIND = 256;
const REMOTE_PORT = 264;
const LOCAL_PORT = 268;
const GENERATION = 272;
const VFLAG = 288;
const REMOTE = 296;
const LOCAL = 312;
const STATE = 344;

// bsd/sys/socket.h, bsd/netinet/in.h, bsd/sys/proc_info.h
const AF_INET = 2;
const AF_INET6 = 30;
const IPPROTO_TCP = 6;
const IPPROTO_UDP = 17;
const SOCKINFO_IN = 1;
const SOCKINFO_TCP = 2;
const INI_IPV4 = 1;
const INI_IPV6 = 2;

/**
 * The socket that PROC_PIDFDSOCKETINFO describes.
 *
 * @param length how many bytes the kernel says it wrote
 * @returns null for anything but a TCP or UDP socket, one that is bound to no port, and one that is being destroyed
 * @throws {SocketsUnreadable} when the kernel's struct has another size than this one: no offset is then reliable
 */
export function parseSocketFdinfo(bytes: Uint8Array, length: number): KernelSocket | null {
  if (length !== SOCKET_FDINFO_BYTES || bytes.length < SOCKET_FDINFO_BYTES) {
    throw new SocketsUnreadable({
      source: 'libproc',
      call: 'proc_pidfdinfo',
      reason: 'struct socket_fdinfo has another size',
      bytes: Math.min(length, bytes.length),
      expectedBytes: SOCKET_FDINFO_BYTES,
    });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const protocol = protocolOf(view);
  const localPort = view.getUint16(LOCAL_PORT);
  const vflag = view.getUint8(VFLAG) & (INI_IPV4 | INI_IPV6);
  // The kernel clears the flag of a socket whose connection block it is about to free.
  if (protocol === null || localPort === 0 || vflag === 0) return null;
  const isIpv6 = view.getInt32(FAMILY, true) === AF_INET6;
  return {
    key: `${protocol} ${view.getBigUint64(SO, true).toString(16)} ${view.getBigUint64(GENERATION, true)}`,
    protocol,
    ...endpoints(bytes, isIpv6, vflag, localPort, view.getUint16(REMOTE_PORT)),
    state: protocol === 'tcp' ? tcpState(view.getInt32(STATE, true)) : null,
  };
}

function protocolOf(view: DataView): 'tcp' | 'udp' | null {
  const family = view.getInt32(FAMILY, true);
  if (family !== AF_INET && family !== AF_INET6) return null;
  const kind = view.getInt32(KIND, true);
  const protocol = view.getInt32(PROTOCOL, true);
  if (kind === SOCKINFO_TCP && protocol === IPPROTO_TCP) return 'tcp';
  return kind === SOCKINFO_IN && protocol === IPPROTO_UDP ? 'udp' : null;
}

type Endpoints = Pick<KernelSocket, 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'>;

/**
 * A socket of family IPv6 whose only flag is IPv4 talks to an IPv4 peer and has IPv4 addresses; with both flags it
 * accepts either (the wildcard of a dual-stack listener).
 */
function endpoints(
  bytes: Uint8Array,
  isIpv6: boolean,
  vflag: number,
  localPort: number,
  remotePort: number,
): Endpoints {
  const isConnected = remotePort !== 0;
  const isMappedPair = isMapped(bytes, LOCAL) && (!isConnected || isMapped(bytes, REMOTE));
  const isIpv4 = !isIpv6 || vflag === INI_IPV4 || isMappedPair;
  const text = isIpv4
    ? (at: number) => ipv4Text(bytes, at + 12)
    : (at: number) => ipv6Text(withoutEmbeddedZone(bytes.subarray(at, at + 16)), 0);
  return {
    family: isIpv4 ? 4 : 6,
    localAddress: text(LOCAL),
    localPort,
    remoteAddress: isConnected ? text(REMOTE) : null,
    remotePort: isConnected ? remotePort : null,
  };
}

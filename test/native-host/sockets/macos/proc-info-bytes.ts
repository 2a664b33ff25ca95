import ipaddr from 'ipaddr.js';
import { chars, raw, repeat, struct, u16, u32, u64, u8, union, type Member } from '../../c-struct.ts';

/** The fields of a socket that tests set; numbers are those of the kernel's headers. */
export type SocketFields = {
  family?: 'AF_INET' | 'AF_INET6' | 'AF_UNIX';
  protocol?: 'tcp' | 'udp' | 'icmp';
  /** INI_IPV4 1, INI_IPV6 2. */
  vflag?: number;
  local: [address: string, port: number];
  remote?: [address: string, port: number];
  /** TSI_S_…; only TCP has one. */
  state?: number;
  so?: bigint;
  generation?: bigint;
  kind?: number;
};

/**
 * struct socket_fdinfo member by member, as bsd/sys/proc_info.h of xnu has it (read in apple-oss-distributions/xnu): the
 * offsets come from the types alone.
 */
export function socketFdinfo(fields: SocketFields): Uint8Array {
  const { family = 'AF_INET', protocol = 'tcp', so = 0x1234_5678_9abc_def0n, generation = 77n } = fields;
  const isTcp = protocol === 'tcp';
  const info = struct([
    vinfoStat,
    ...[u64(so), u64(0xdead_beefn)], // soi_so, soi_pcb
    ...[u32(isTcp ? 1 : 2), u32(PROTOCOLS[protocol]), u32(FAMILIES[family])], // soi_type, soi_protocol, soi_family
    ...repeat(8, u16(0xaaaa)), // soi_options … soi_error
    u32(0xaaaa_aaaa), // soi_oobmark
    ...[sockbufInfo, sockbufInfo], // soi_rcv, soi_snd
    ...[u32(fields.kind ?? (isTcp ? 2 : 1)), u32(0)], // soi_kind, rfu_1
    union(isTcp ? tcpSockinfo(fields, generation) : inSockinfo(fields, generation), [unSockinfo]),
  ]);
  return struct([fileInfo, info]).bytes;
}

const FAMILIES = { AF_INET: 2, AF_INET6: 30, AF_UNIX: 1 };
const PROTOCOLS = { tcp: 6, udp: 17, icmp: 1 };

/** Members that are not read have values too, so that a wrong offset shows. */
const fileInfo = struct([u32(3), u32(0x11), u64(0x2222_2222), u32(0x3333), u32(0x4444)]);
const vinfoStat = struct([
  ...[u32(1), u16(2), u16(3), u64(0x5555_5555_5555n)], // vst_dev, vst_mode, vst_nlink, vst_ino
  ...[u32(501), u32(20)], // vst_uid, vst_gid
  ...repeat(8, u64(0x6666_6666_6666n)), // four times, each with its nanoseconds
  ...[u64(7), u64(8), u32(9), u32(10), u32(11), u32(12)], // vst_size … vst_rdev
  ...[u64(13), u64(14)], // vst_qspare
]);
const sockbufInfo = struct([...repeat(5, u32(0x7777_7777)), u16(0x8888), u16(0x9999)]);
/** SOCK_MAXADDRLEN is 255; a union with struct sockaddr_un, which is shorter. */
const unSockinfo = struct([u64(0), u64(0), chars(255), chars(255)]);

function inSockinfo({ local, remote = ['', 0], vflag = 1 }: SocketFields, generation: bigint): Member {
  return struct([
    ...[port(remote[1]), port(local[1])], // insi_fport, insi_lport
    ...[u64(generation), u32(0x0080_0000), u32(0xbbbb_bbbb)], // insi_gencnt, insi_flags, insi_flow
    ...[u8(vflag), u8(64), u32(0)], // insi_vflag, insi_ip_ttl, rfu_1
    ...[address(remote[0]), address(local[0])], // insi_faddr, insi_laddr
    struct([u8(0)]), // insi_v4
    struct([u8(64), u32(0xffff_ffff), u16(4), u16(0xffff)]), // insi_v6
  ]);
}

function tcpSockinfo(fields: SocketFields, generation: bigint): Member {
  return struct([
    inSockinfo(fields, generation),
    u32(fields.state ?? 4), // tcpsi_state
    ...repeat(4, u32(0xcccc_cccc)), // tcpsi_timer
    ...[u32(1448), u32(0xdddd_dddd), u32(0), u64(0xeeee_eeee_eeeen)], // tcpsi_mss, tcpsi_flags, rfu_1, tcpsi_tp
  ]);
}

/** An int whose first two bytes are the port in network order. */
const port = (value: number): Member => u32(((value & 0xff) << 8) | (value >> 8));

/** struct in6_addr, or an IPv4 address after three words of padding; both consist of 32-bit words. */
function address(text: string): Member {
  const bytes = new Uint8Array(16);
  if (text !== '') {
    const parsed = ipaddr.parse(text).toByteArray();
    bytes.set(parsed, 16 - parsed.length);
  }
  return raw(bytes, 4);
}

export type ProcessFields = { uid?: number; comm?: string; name?: string; startSeconds?: number };

/** struct proc_bsdinfo of the same header. MAXCOMLEN is 16. */
export function procBsdinfo(pid: number, fields: ProcessFields = {}): Uint8Array {
  const { uid = 501, comm = '', name = '', startSeconds = 1_700_000_000 } = fields;
  return struct([
    ...[u32(0x10), u32(2), u32(0), u32(pid), u32(1)], // pbi_flags, pbi_status, pbi_xstatus, pbi_pid, pbi_ppid
    ...[u32(uid), u32(20), u32(502), u32(21), u32(503), u32(22), u32(0)], // uid and gid, real ones, saved ones, rfu_1
    ...[chars(16, comm), chars(32, name)],
    ...repeat(6, u32(0x1111_1111)), // pbi_nfiles … pbi_nice
    ...[u64(startSeconds), u64(250_000)],
  ]).bytes;
}

/** An array of struct proc_fdinfo: a descriptor and its PROX_FDTYPE_…, 2 for a socket. */
export function procFdinfos(descriptors: [descriptor: number, type: number][]): Uint8Array {
  return Buffer.concat(descriptors.map(([descriptor, type]) => struct([u32(descriptor), u32(type)]).bytes));
}

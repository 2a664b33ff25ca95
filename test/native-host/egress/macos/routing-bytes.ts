import ipaddr from 'ipaddr.js';
import { chars, raw, repeat, struct, u16, u32, u64, u8, type Member } from '../../c-struct.ts';

/*
 * The messages that sysctl gives of CTL_NET, PF_ROUTE, member by member as bsd/net/if.h, if_var.h, if_dl.h and route.h of
 * xnu have them (read in apple-oss-distributions/xnu and apple/darwin-xnu): the offsets come from the types alone.
 */

export type InterfaceFields = { index: number; name: string; /** IFT_… */ type: number; /** IFF_… */ flags: number };

/** RTM_IFINFO2: struct if_msghdr2 and the interface's struct sockaddr_dl. */
export function interfaceMessage({ index, name, type, flags }: InterfaceFields): Uint8Array {
  const link = sockaddrDl(index, type, name);
  // struct if_data64 is packed to 4 bytes.
  const statistics = struct(
    [
      ...[u8(type), u8(0), u8(0), u8(6), u8(14), u8(0), u8(0), u8(0)],
      ...[u32(1500), u32(0), u64(1_000_000_000)],
      ...repeat(11, u64(0x1111_1111_1111n)), // ifi_ipackets … ifi_noproto
      ...[u32(0), u32(0), u32(0), u32(0)], // ifi_recvtiming, ifi_xmittiming, ifi_lastchange
    ],
    4,
  );
  const head = (length: number): Member =>
    struct([
      ...[u16(length), u8(RTM_VERSION), u8(0x12), u32(0x10), u32(flags), u16(index)],
      ...[u32(0), u32(128), u32(0), u32(0)], // ifm_snd_len … ifm_timer
      statistics,
    ]);
  return message(head, [link]);
}

/** RTM_NEWADDR: struct ifa_msghdr, the netmask, the interface and the address. */
export function addressMessage(index: number, address: string, broadcast?: string): Uint8Array {
  const addresses = [
    netmask(address.includes(':') ? 64 : 24, address.includes(':') ? 6 : 4),
    sockaddrDl(index, 6, 'en0'),
    sockaddr(address),
  ];
  if (broadcast !== undefined) addresses.push(sockaddr(broadcast));
  const mask = 0x04 | 0x10 | 0x20 | (broadcast === undefined ? 0 : 0x80);
  const head = (length: number): Member =>
    struct([u16(length), u8(RTM_VERSION), u8(0x0c), u32(mask), u32(0), u16(index), u32(0)]);
  return message(head, addresses);
}

export type RouteFields = {
  index: number;
  /** RTF_… */
  flags: number;
  gateway: string | number;
  destination?: string;
  prefixLength?: number;
  use?: number;
};

/** RTM_GET as in a dump: struct rt_msghdr, destination, gateway (an address, or the number of an interface), netmask. */
export function routeMessage({
  index,
  flags,
  gateway,
  destination = '0.0.0.0',
  prefixLength = 0,
  use = 0,
}: RouteFields): Uint8Array {
  const addresses = [
    sockaddr(destination),
    typeof gateway === 'string' ? sockaddr(gateway) : sockaddrDl(gateway, 6, ''),
    netmask(prefixLength, destination.includes(':') ? 6 : 4),
  ];
  const metrics = struct([...repeat(3, u32(0)), u32(use), ...repeat(10, u32(use))]);
  const head = (length: number): Member =>
    struct([
      ...[u16(length), u8(RTM_VERSION), u8(4), u16(index), u32(flags), u32(0x07)],
      ...[u32(0), u32(0), u32(0), u32(use), u32(0), metrics], // pid, seq, errno, use, inits
    ]);
  return message(head, addresses);
}

const RTM_VERSION = 5;

function message(head: (length: number) => Member, addresses: Member[]): Uint8Array {
  const padded = addresses.map(({ bytes }) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]));
  const tail = Buffer.concat(padded);
  return Buffer.concat([head(head(0).size + tail.length).bytes, tail]);
}

function sockaddr(address: string): Member {
  const bytes = raw(Uint8Array.from(ipaddr.parse(address).toByteArray()));
  if (!address.includes(':')) return struct([u8(16), u8(2), u16(0), bytes, chars(8)]);
  return struct([u8(28), u8(30), u16(0), u32(0), bytes, u32(0)]);
}

function sockaddrDl(index: number, type: number, name: string): Member {
  return struct([u8(20), u8(18), u16(index), u8(type), u8(Buffer.byteLength(name)), u8(6), u8(0), chars(12, name)]);
}

/** The kernel cuts the zeros at the end of a netmask, so that the one of a default route is empty. */
function netmask(bits: number, family: 4 | 6): Member {
  if (bits === 0) return chars(4);
  const set = Buffer.alloc(Math.ceil(bits / 8), 0xff);
  if (bits % 8 !== 0) set[set.length - 1] = (0xff << (8 - (bits % 8))) & 0xff;
  const before = family === 6 ? 8 : 4;
  return raw(Buffer.concat([Buffer.from([before + set.length, 0]), Buffer.alloc(before - 2), set]));
}

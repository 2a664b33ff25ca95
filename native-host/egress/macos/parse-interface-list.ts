import { routingAddresses, routingMessages } from './parse-routing-messages.ts';
import { ipv4Text, ipv6Text } from '../../addresses/ip-text.ts';
import { withoutEmbeddedZone } from '../../addresses/parse-ip-address.ts';

/** A network interface as the kernel describes it. */
export type KernelInterface = {
  index: number;
  name: string;
  /** IFT_… of bsd/net/if_types.h. */
  type: number;
  up: boolean;
  pointToPoint: boolean;
  /** Canonical text, in the kernel's order. */
  addresses: string[];
};

// bsd/net/route.h, bsd/net/if.h, bsd/sys/socket.h
const RTM_NEWADDR = 0x0c;
const RTM_IFINFO2 = 0x12;
const RTA_IFP = 0x10;
const RTA_IFA = 0x20;
const IFF_UP = 1;
const IFF_POINTOPOINT = 0x10;
const AF_INET = 2;
const AF_LINK = 18;
const AF_INET6 = 30;

/** sizeof(struct if_msghdr2) and sizeof(struct ifa_msghdr), where the socket addresses begin. */
const INTERFACE_HEAD_BYTES = 160;
const ADDRESS_HEAD_BYTES = 20;

/**
 * The interfaces in what sysctl returns for NET_RT_IFLIST2: an RTM_IFINFO2 message for each, with an RTA_IFP address
 * that contains its name, then an RTM_NEWADDR message for each of its addresses (bsd/net/if.h, if_var.h, if_dl.h of
 * xnu).
 *
 *     struct if_msghdr2   0        4          8           12        14    16            32            33      160
 *                         | head   | mask i32 | flags i32 | index   | pad | queues      | if type u8  | …     | addresses
 *     struct ifa_msghdr   0        4          8           12        14    16           20
 *                         | head   | mask i32 | flags i32 | index   | pad | metric i32 | addresses
 *     struct sockaddr_dl  0        1          2           4         5                6                8
 *                         | length | family   | index     | type    | name length    | …              | name …
 *
 * @throws {RoutingMessageError} for bytes in another format
 */
export function parseInterfaceList(table: Uint8Array): KernelInterface[] {
  const bytes = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const interfaces = new Map<number, KernelInterface>();
  for (const { type, start, end } of routingMessages(bytes)) {
    if (type === RTM_IFINFO2 && start + INTERFACE_HEAD_BYTES <= end) {
      const found = parseInterface(bytes, start, end);
      if (found !== null) interfaces.set(bytes.getUint16(start + 12, true), found);
    } else if (type === RTM_NEWADDR && start + ADDRESS_HEAD_BYTES <= end) {
      const address = parseAddress(bytes, start, end);
      if (address !== null) interfaces.get(bytes.getUint16(start + 12, true))?.addresses.push(address);
    }
  }
  return [...interfaces.values()];
}

function parseInterface(bytes: DataView, start: number, end: number): KernelInterface | null {
  const link = routingAddresses(bytes, bytes.getInt32(start + 4, true), start + INTERFACE_HEAD_BYTES, end).get(RTA_IFP);
  const name = link === undefined ? '' : linkName(link);
  if (name === '') return null;
  const flags = bytes.getInt32(start + 8, true);
  return {
    index: bytes.getUint16(start + 12, true),
    name,
    type: bytes.getUint8(start + 32),
    up: (flags & IFF_UP) !== 0,
    pointToPoint: (flags & IFF_POINTOPOINT) !== 0,
    addresses: [],
  };
}

function linkName(address: Uint8Array): string {
  if (address[1] !== AF_LINK) return '';
  return new TextDecoder().decode(address.subarray(8, 8 + (address[5] ?? 0)));
}

/** struct sockaddr_in has its 4 bytes at 4, struct sockaddr_in6 its 16 bytes at 8 (bsd/netinet/in.h, netinet6/in6.h). */
function parseAddress(bytes: DataView, start: number, end: number): string | null {
  const own = routingAddresses(bytes, bytes.getInt32(start + 4, true), start + ADDRESS_HEAD_BYTES, end).get(RTA_IFA);
  if (own?.[1] === AF_INET && own.length >= 8) return ipv4Text(own, 4);
  if (own?.[1] === AF_INET6 && own.length >= 24) return ipv6Text(withoutEmbeddedZone(own.slice(8, 24)), 0);
  return null;
}

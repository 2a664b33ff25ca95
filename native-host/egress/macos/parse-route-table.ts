import { ipv4Text, ipv6Text } from '../../addresses/ip-text.ts';
import { withoutEmbeddedZone } from '../../addresses/parse-ip-address.ts';
import { routeMessages } from './parse-route-messages.ts';
import type { ListedRoute } from '../routes.ts';

// bsd/net/route.h, bsd/sys/socket.h of xnu
const RTA_DST = 1;
const RTA_GATEWAY = 2;
const RTA_NETMASK = 4;
const RTF_UP = 0x1;
const RTF_GATEWAY = 0x2;
const RTF_HOST = 0x4;
const RTF_REJECT = 0x8;
const RTF_STATIC = 0x800;
const RTF_BLACKHOLE = 0x1000;
/** Only for sockets that are bound to this interface. */
const RTF_IFSCOPE = 0x100_0000;
const AF_INET = 2;
const AF_INET6 = 30;
/** As of a dump of Linux (RTPROT_KERNEL, RTPROT_STATIC), which is what tells networks on the link from routes. */
const BY_KERNEL = 2;
const BY_PROGRAM = 4;

/**
 * The routes that sockets without an interface of their own take, from what sysctl returns for NET_RT_DUMP. Left out are
 * those that are scoped to an interface (flag I in netstat(1)) and those that drop packets.
 *
 * @throws {RoutingMessageError} for bytes in another format
 */
export function parseRouteTable(table: Uint8Array): ListedRoute[] {
  return routeMessages(table).flatMap(({ interfaceIndex, flags, addresses }): ListedRoute[] => {
    if ((flags & RTF_UP) === 0 || (flags & LEFT_OUT) !== 0) return [];
    const to = addresses.get(RTA_DST);
    const address = to && addressText(to);
    if (address === undefined || address === null) return [];
    const family = address.includes(':') ? 6 : 4;
    const isHost = (flags & RTF_HOST) !== 0;
    const prefixLength = isHost ? (family === 4 ? 32 : 128) : maskLength(addresses.get(RTA_NETMASK), family);
    const gateway = addresses.get(RTA_GATEWAY);
    return [
      {
        ...{ family, prefix: `${address}/${prefixLength}`, prefixLength, table: 0 },
        protocol: (flags & RTF_STATIC) === 0 ? BY_KERNEL : BY_PROGRAM,
        interfaceIndex,
        gateway: (flags & RTF_GATEWAY) === 0 || gateway === undefined ? null : addressText(gateway),
      },
    ];
  });
}

const LEFT_OUT = RTF_REJECT | RTF_BLACKHOLE | RTF_IFSCOPE;

/** struct sockaddr_in has its 4 bytes at 4, struct sockaddr_in6 its 16 bytes at 8; trailing zeros may be left out. */
function addressText(address: Uint8Array): string | null {
  const bytes = new Uint8Array(28);
  bytes.set(address.subarray(0, 28));
  if (address[1] === AF_INET) return ipv4Text(bytes, 4);
  return address[1] === AF_INET6 ? ipv6Text(withoutEmbeddedZone(bytes.slice(8, 24)), 0) : null;
}

/** How many bits a netmask sets; its family is mostly not filled in, and one of a default route is empty. */
function maskLength(mask: Uint8Array | undefined, family: 4 | 6): number {
  let bits = 0;
  const [first, size] = family === 4 ? [4, 4] : [8, 16];
  for (const byte of mask?.subarray(first, first + size) ?? []) {
    for (let bit = 0x80; bit > 0 && (byte & bit) !== 0; bit >>= 1) bits++;
  }
  return bits;
}

import { routingAddresses, routingMessages } from './parse-routing-messages.ts';

/** A route of the kernel's table. */
export type RouteMessage = {
  interfaceIndex: number;
  /** RTF_… of bsd/net/route.h. */
  flags: number;
  /** By RTA_… of bsd/net/route.h. */
  addresses: Map<number, Uint8Array>;
};

// bsd/net/route.h
const RTM_GET = 4;
const RTF_LLINFO = 0x400;
const RTF_WASCLONED = 0x2_0000;

/** sizeof(struct rt_msghdr), where the socket addresses begin. */
const HEAD_BYTES = 92;

/**
 * The routes in what sysctl returns for NET_RT_DUMP: a struct rt_msghdr for each (bsd/net/route.h of xnu),
 * little-endian. Left out are the host routes that the kernel clones for each destination that it talks to.
 *
 *     0      4           6     8           12         16                        92
 *     | head | index u16 | pad | flags i32 | mask i32 | pid, counters, metrics… | addresses …
 *
 * @throws {RoutingMessageError} for bytes in another format
 */
export function routeMessages(table: Uint8Array): RouteMessage[] {
  const bytes = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return routingMessages(bytes).flatMap(({ type, start, end }): RouteMessage[] => {
    if (type !== RTM_GET || start + HEAD_BYTES > end) return [];
    const flags = bytes.getInt32(start + 8, true);
    if ((flags & (RTF_LLINFO | RTF_WASCLONED)) !== 0) return [];
    const addresses = routingAddresses(bytes, bytes.getInt32(start + 12, true), start + HEAD_BYTES, end);
    return [{ interfaceIndex: bytes.getUint16(start + 4, true), flags, addresses }];
  });
}

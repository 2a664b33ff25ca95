import { routingAddresses, routingMessages } from './parse-routing-messages.ts';

// bsd/net/route.h
const RTM_GET = 4;
const RTF_LLINFO = 0x400;
const RTF_WASCLONED = 0x2_0000;
/** Up, gateway, host, reject, static, blackhole, scoped to an interface: the flags that decide where a packet goes. */
const DECIDING_FLAGS = 0x1 | 0x2 | 0x4 | 0x8 | 0x800 | 0x1000 | 0x100_0000;
/** Destination, gateway, netmask. */
const DECIDING_ADDRESSES = [0x1, 0x2, 0x4];

/** sizeof(struct rt_msghdr), where the socket addresses begin. */
const HEAD_BYTES = 92;

/**
 * Text that changes when the routes change, from what sysctl returns for NET_RT_DUMP: a struct rt_msghdr for each
 * (bsd/net/route.h of xnu), little-endian. Counters and ages, which always change, are left out, and so are the host
 * routes that the kernel clones for each destination that it talks to.
 *
 *     0      4           6     8           12         16                        92
 *     | head | index u16 | pad | flags i32 | mask i32 | pid, counters, metrics… | addresses …
 *
 * @throws {RoutingMessageError} for bytes in another format
 */
export function routeSignature(table: Uint8Array): string {
  const bytes = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const routes: string[] = [];
  for (const { type, start, end } of routingMessages(bytes)) {
    if (type !== RTM_GET || start + HEAD_BYTES > end) continue;
    const flags = bytes.getInt32(start + 8, true);
    if ((flags & (RTF_LLINFO | RTF_WASCLONED)) !== 0) continue;
    const addresses = routingAddresses(bytes, bytes.getInt32(start + 12, true), start + HEAD_BYTES, end);
    const parts = DECIDING_ADDRESSES.map((bit) => (addresses.get(bit) ?? []).join(','));
    routes.push([bytes.getUint16(start + 4, true), flags & DECIDING_FLAGS, ...parts].join(' '));
  }
  return routes.join('\n');
}

import { routeMessages } from './parse-route-messages.ts';

// bsd/net/route.h
/** Up, gateway, host, reject, static, blackhole, scoped to an interface: the flags that decide where a packet goes. */
const DECIDING_FLAGS = 0x1 | 0x2 | 0x4 | 0x8 | 0x800 | 0x1000 | 0x100_0000;
/** Destination, gateway, netmask. */
const DECIDING_ADDRESSES = [0x1, 0x2, 0x4];

/**
 * Text that changes when the routes change, from what sysctl returns for NET_RT_DUMP. Counters and ages, which always
 * change, are left out.
 *
 * @throws {RoutingMessageError} for bytes in another format
 */
export function routeSignature(table: Uint8Array): string {
  const routes = routeMessages(table).map(({ interfaceIndex, flags, addresses }) => {
    const parts = DECIDING_ADDRESSES.map((bit) => (addresses.get(bit) ?? []).join(','));
    return [interfaceIndex, flags & DECIDING_FLAGS, ...parts].join(' ');
  });
  return routes.join('\n');
}

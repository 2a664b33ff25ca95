import { netlinkAttributes } from '../../../system/linux/netlink-attributes.ts';
import { nextHopsOf } from './parse-next-hops.ts';
import { prefixOf, tableOf } from './parse-route.ts';
import type { ListedRoute } from '../../routes.ts';

// linux/rtnetlink.h
const RTN_UNICAST = 1;
/** Not a route but a cache entry: what the kernel learned about one destination, such as its path MTU. */
const RTM_F_CLONED = 0x200;
const AF_INET = 2;
const HEAD_BYTES = 12;

/**
 * The payload of an RTM_NEWROUTE message of a dump; see parse-route for its layout.
 *
 * @returns none for a route that is not unicast or is cached, or when the message is truncated
 */
export function parseListedRoute(bytes: DataView, start: number, end: number): ListedRoute[] {
  if (end - start < HEAD_BYTES || bytes.getUint8(start + 7) !== RTN_UNICAST) return [];
  if ((bytes.getUint32(start + 8, true) & RTM_F_CLONED) !== 0) return [];
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const family = bytes.getUint8(start) === AF_INET ? 4 : 6;
  const prefix = prefixOf(bytes, start, attributes);
  const prefixLength = bytes.getUint8(start + 1);
  const table = tableOf(bytes, start, attributes);
  const protocol = bytes.getUint8(start + 5);
  return nextHopsOf(bytes, attributes).map(({ interfaceIndex, gateway }) => ({
    family,
    prefix,
    prefixLength,
    table,
    protocol,
    interfaceIndex,
    gateway,
  }));
}

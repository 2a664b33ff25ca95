import { netlinkAttributes } from '../../system/linux/netlink-attributes.ts';
import { ipAddress } from './parse-address.ts';
import { parseRoute } from './parse-route.ts';

/** A route in the routing tables. */
export type ListedRoute = {
  /** Null for a default route. */
  destination: string | null;
  /** A host route (/32, /128). */
  isToHost: boolean;
  interfaceIndex: number;
  gateway: string | null;
  table: number;
  /** What added it: RTPROT_… of linux/rtnetlink.h. */
  protocol: number;
};

// linux/rtnetlink.h
const RTA_DST = 1;
const RTA_TABLE = 15;
const RTN_UNICAST = 1;
/** Not a route but a cache entry: what the kernel learned about one destination, such as its path MTU. */
const RTM_F_CLONED = 0x200;
const HEAD_BYTES = 12;

/**
 * The payload of an RTM_NEWROUTE message of a dump; see parse-route for its layout.
 *
 * @returns null for a route that is not unicast or is cached, or when the message is truncated
 */
export function parseListedRoute(bytes: DataView, start: number, end: number): ListedRoute | null {
  const route = parseRoute(bytes, start, end);
  if (route === null || bytes.getUint8(start + 7) !== RTN_UNICAST) return null;
  if ((bytes.getUint32(start + 8, true) & RTM_F_CLONED) !== 0) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const table = attributes.get(RTA_TABLE);
  return {
    destination: ipAddress(bytes, attributes.get(RTA_DST)),
    isToHost: bytes.getUint8(start + 1) === (bytes.getUint8(start) === AF_INET ? 32 : 128),
    interfaceIndex: route.interfaceIndex,
    gateway: route.gateway,
    table:
      table === undefined || table.end - table.start < 4
        ? bytes.getUint8(start + 4)
        : bytes.getUint32(table.start, true),
    protocol: bytes.getUint8(start + 5),
  };
}

const AF_INET = 2;

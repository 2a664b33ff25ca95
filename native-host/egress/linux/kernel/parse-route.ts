import { netlinkAttributes, type AttributeRange } from '../../../system/linux/netlink-attributes.ts';
import { ipAddress } from './parse-address.ts';
import { nextHopsOf } from './parse-next-hops.ts';
import type { MatchedRoute, Route } from '../../routes.ts';

// linux/rtnetlink.h
const RTA_DST = 1;
const RTA_PREFSRC = 7;
const RTA_TABLE = 15;
const RTM_F_CLONED = 0x200;
/** The first of the route types that drop the packet: blackhole, unreachable, prohibit, throw. */
const RTN_BLACKHOLE = 6;
const HEAD_BYTES = 12;

/**
 * The payload of an RTM_NEWROUTE message in response to RTM_GETROUTE, struct rtmsg and attributes:
 *
 *     0        1       2       3     4       5          6       7      8       12
 *     | family | dst l | src l | tos | table | protocol | scope | type | flags | attributes …
 *
 * @returns null when the route drops the packet or names no interface, or the message is truncated
 */
export function parseRoute(bytes: DataView, start: number, end: number): Route | null {
  if (end - start < HEAD_BYTES || bytes.getUint8(start + 7) >= RTN_BLACKHOLE) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const [hop] = nextHopsOf(bytes, attributes);
  return hop === undefined ? null : { ...hop, sourceAddress: ipAddress(bytes, attributes.get(RTA_PREFSRC)) };
}

/** The same in response to a request with RTM_F_FIB_MATCH. */
export function parseMatchedRoute(bytes: DataView, start: number, end: number): MatchedRoute | null {
  if (end - start < HEAD_BYTES || bytes.getUint8(start + 7) >= RTN_BLACKHOLE) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const nextHops = nextHopsOf(bytes, attributes);
  const isResult = (bytes.getUint32(start + 8, true) & RTM_F_CLONED) !== 0;
  return nextHops.length === 0
    ? null
    : {
        prefix: isResult ? null : prefixOf(bytes, start, attributes),
        table: tableOf(bytes, start, attributes),
        nextHops,
      };
}

/** The destination of a route in CIDR notation, with the default route's address in full: `0.0.0.0/0`, `::/0`. */
export function prefixOf(bytes: DataView, start: number, attributes: ReadonlyMap<number, AttributeRange>): string {
  const any = bytes.getUint8(start) === AF_INET ? '0.0.0.0' : '::';
  return `${ipAddress(bytes, attributes.get(RTA_DST)) ?? any}/${bytes.getUint8(start + 1)}`;
}

export function tableOf(bytes: DataView, start: number, attributes: ReadonlyMap<number, AttributeRange>): number {
  const table = attributes.get(RTA_TABLE);
  const isWhole = table !== undefined && table.end - table.start >= 4;
  return isWhole ? bytes.getUint32(table.start, true) : bytes.getUint8(start + 4);
}

const AF_INET = 2;

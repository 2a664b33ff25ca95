import { netlinkAttributes } from '../../system/linux/netlink-attributes.ts';
import { ipAddress } from './parse-address.ts';

/** The route that a packet to one destination would take. */
export type Route = { interfaceIndex: number; gateway: string | null; sourceAddress: string | null };

// linux/rtnetlink.h
const RTA_OIF = 4;
const RTA_GATEWAY = 5;
const RTA_PREFSRC = 7;
const RTA_VIA = 18;
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
  const oif = attributes.get(RTA_OIF);
  if (oif === undefined || oif.end - oif.start < 4) return null;
  const via = attributes.get(RTA_VIA); // a gateway of the other family: family u16, address
  return {
    interfaceIndex: bytes.getUint32(oif.start, true),
    gateway:
      ipAddress(bytes, attributes.get(RTA_GATEWAY)) ?? ipAddress(bytes, via && { start: via.start + 2, end: via.end }),
    sourceAddress: ipAddress(bytes, attributes.get(RTA_PREFSRC)),
  };
}

import { netlinkAttributes, type AttributeRange } from '../../../system/linux/netlink-attributes.ts';
import { ipAddress } from './parse-address.ts';
import type { NextHop } from '../../routes.ts';

// linux/rtnetlink.h
const RTA_OIF = 4;
const RTA_GATEWAY = 5;
const RTA_MULTIPATH = 9;
const RTA_VIA = 18;
const HOP_BYTES = 8;

/**
 * The next hops in a route's attributes: one, or with RTA_MULTIPATH several, among which the kernel chooses by a hash of
 * each connection's addresses. Each is a struct rtnexthop and attributes of its own:
 *
 *     0        2       3      4       8
 *     | length | flags | hops | index | attributes …
 *
 * @returns none when the attributes name no interface
 */
export function nextHopsOf(bytes: DataView, attributes: ReadonlyMap<number, AttributeRange>): NextHop[] {
  const hops: NextHop[] = [];
  const oif = attributes.get(RTA_OIF);
  if (oif !== undefined && oif.end - oif.start >= 4) {
    hops.push({ interfaceIndex: bytes.getUint32(oif.start, true), gateway: gatewayOf(bytes, attributes) });
  }
  const several = attributes.get(RTA_MULTIPATH);
  for (let at = several?.start ?? 0; several !== undefined && at + HOP_BYTES <= several.end;) {
    const length = bytes.getUint16(at, true);
    if (length < HOP_BYTES || at + length > several.end) break;
    const gateway = gatewayOf(bytes, netlinkAttributes(bytes, at + HOP_BYTES, at + length));
    hops.push({ interfaceIndex: bytes.getUint32(at + 4, true), gateway });
    at += (length + 3) & ~3;
  }
  return hops;
}

function gatewayOf(bytes: DataView, attributes: ReadonlyMap<number, AttributeRange>): string | null {
  const via = attributes.get(RTA_VIA); // a gateway of the other family: family u16, address
  return (
    ipAddress(bytes, attributes.get(RTA_GATEWAY)) ?? ipAddress(bytes, via && { start: via.start + 2, end: via.end })
  );
}

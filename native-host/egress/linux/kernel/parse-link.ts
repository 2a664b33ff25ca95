import { netlinkAttributes, type AttributeRange } from '../../../system/linux/netlink-attributes.ts';

/** A network interface as the kernel describes it. */
export type Link = {
  index: number;
  name: string;
  /** ARPHRD_… of linux/if_arp.h. */
  type: number;
  /** `wireguard`, `tun`, `bridge`, `veth`, …; null for hardware. */
  driverKind: string | null;
  up: boolean;
};

// linux/if_link.h
const IFLA_IFNAME = 3;
const IFLA_LINKINFO = 18;
const IFLA_INFO_KIND = 1;
const IFF_UP = 1;
const HEAD_BYTES = 16;

/**
 * The payload of an RTM_NEWLINK message, struct ifinfomsg and attributes:
 *
 *     0        1     2      4       8       12       16
 *     | family | pad | type | index | flags | change | attributes …
 *
 * @returns null when the message names no interface, or is truncated
 */
export function parseLink(bytes: DataView, start: number, end: number): Link | null {
  if (end - start < HEAD_BYTES) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const name = text(bytes, attributes.get(IFLA_IFNAME));
  if (name === null) return null;
  const info = attributes.get(IFLA_LINKINFO);
  const kind = info && netlinkAttributes(bytes, info.start, info.end).get(IFLA_INFO_KIND);
  return {
    index: bytes.getInt32(start + 4, true),
    name,
    type: bytes.getUint16(start + 2, true),
    driverKind: text(bytes, kind),
    up: (bytes.getUint32(start + 8, true) & IFF_UP) !== 0,
  };
}

/** Null-terminated text. */
function text(bytes: DataView, range: AttributeRange | undefined): string | null {
  if (range === undefined) return null;
  const value = new Uint8Array(bytes.buffer, bytes.byteOffset + range.start, range.end - range.start);
  const zero = value.indexOf(0);
  return new TextDecoder().decode(zero < 0 ? value : value.subarray(0, zero));
}

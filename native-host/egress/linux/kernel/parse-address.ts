import { ipv4Text, ipv6Text } from '../../../addresses/ip-text.ts';
import { netlinkAttributes } from '../../../system/linux/netlink-attributes.ts';

export type LinkAddress = { index: number; family: 4 | 6; address: string };

const AF_INET = 2;
const AF_INET6 = 10;
// linux/if_addr.h: on a point-to-point link ADDRESS is the peer's address and LOCAL our own.
const IFA_ADDRESS = 1;
const IFA_LOCAL = 2;
const HEAD_BYTES = 8;

/**
 * The payload of an RTM_NEWADDR message, struct ifaddrmsg and attributes:
 *
 *     0        1        2       3       4       8
 *     | family | prefix | flags | scope | index | attributes …
 *
 * @returns null for an address of another family, or when the message is truncated
 */
export function parseAddress(bytes: DataView, start: number, end: number): LinkAddress | null {
  if (end - start < HEAD_BYTES) return null;
  const family = bytes.getUint8(start);
  if (family !== AF_INET && family !== AF_INET6) return null;
  const attributes = netlinkAttributes(bytes, start + HEAD_BYTES, end);
  const address = ipAddress(bytes, attributes.get(IFA_LOCAL) ?? attributes.get(IFA_ADDRESS));
  if (address === null) return null;
  return { index: bytes.getUint32(start + 4, true), family: family === AF_INET ? 4 : 6, address };
}

/** The text of an IPv4 (4 bytes) or IPv6 (16 bytes) address; null for any other length. */
export function ipAddress(bytes: DataView, range: { start: number; end: number } | undefined): string | null {
  if (range === undefined || range.end < range.start) return null;
  const value = new Uint8Array(bytes.buffer, bytes.byteOffset + range.start, range.end - range.start);
  if (value.length === 4) return ipv4Text(value, 0);
  return value.length === 16 ? ipv6Text(value, 0) : null;
}

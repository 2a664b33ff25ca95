import { isIPv4, isIPv6 } from 'node:net';
import { addressBytes } from './address-bytes.ts';
import { ipv4Text, ipv6Text, isMapped } from './ip-text.ts';

export type IpAddress = { family: 4 | 6; address: string };

/**
 * An address as a system's own program prints it, in canonical text (RFC 5952): an IPv4-mapped one is IPv4, a zone
 * (`%en0`) is left out. Null for text that is not exactly one address.
 */
export function parseIpAddress(text: string): IpAddress | null {
  if (isIPv4(text)) return { family: 4, address: text };
  const plain = withoutZone(text);
  return isIPv6(plain) ? ipAddressOf(withoutEmbeddedZone(addressBytes(plain))) : null;
}

/** The address that these 16 bytes are; IPv4 where they are an IPv4-mapped one. */
export function ipAddressOf(bytes: Uint8Array): IpAddress {
  return isMapped(bytes, 0) ? { family: 4, address: ipv4Text(bytes, 12) } : { family: 6, address: ipv6Text(bytes, 0) };
}

/** IPv6 text without the zone that it may end with (RFC 4007, section 11). */
export function withoutZone(text: string): string {
  return text.replace(/%.*$/s, '');
}

/**
 * The BSD kernels keep the zone of a link-local address (fe80::/10, and multicast of interface or link scope) in its
 * second 16 bits, which are zero on the wire (RFC 4291, section 2.5.6), and some programs print them so: fe80:4::1.
 *
 * @param bytes the 16 bytes of an IPv6 address
 * @returns the same bytes without it
 */
export function withoutEmbeddedZone(bytes: Uint8Array): Uint8Array {
  const first = bytes[0] ?? 0;
  const second = bytes[1] ?? 0;
  const isLinkLocal = first === 0xfe && (second & 0xc0) === 0x80;
  const isLinkMulticast = first === 0xff && ((second & 0x0f) === 1 || (second & 0x0f) === 2);
  if (!isLinkLocal && !isLinkMulticast) return bytes;
  const clean = bytes.slice();
  clean.fill(0, 2, 4);
  return clean;
}

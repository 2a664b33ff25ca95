import { addressBytes } from './address-bytes.ts';
import { canonicalAddress } from './canonical-address.ts';
import { ipAddressOf, type IpAddress } from './ip-address.ts';

export type { IpAddress } from './ip-address.ts';

/**
 * An address as a system program prints it, in canonical text (RFC 5952): an IPv4-mapped one becomes IPv4, a zone
 * (`%en0`, with any interface name) is left out. Null for text that is not exactly one address.
 */
export function parseIpAddress(text: string): IpAddress | null {
  const plain = text.replace(/%.*$/s, '');
  const found = canonicalAddress(plain.includes(':') ? plain : text);
  // An address with an embedded zone begins with fe8 to feb, or ff.
  if (found === null || !found.address.startsWith('f')) return found;
  return ipAddressOf(withoutEmbeddedZone(addressBytes(found.address)));
}

/**
 * The BSD kernels embed the zone of a link-local address (fe80::/10, and multicast of interface or link scope) in its
 * second 16 bits, which are zero on the wire (RFC 4291, section 2.5.6), and some programs print it there: fe80:4::1.
 *
 * @param bytes the 16 bytes of an IPv6 address
 * @returns the same bytes without the zone
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

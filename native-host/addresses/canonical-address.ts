import { isIP } from 'node:net';
import { addressBytes } from './address-bytes.ts';
import { ipAddressOf, type IpAddress } from './ip-address.ts';

/**
 * The address in canonical text (RFC 5952), null when the text is not exactly one address. Ports, brackets, blanks,
 * leading zeros and missing parts are rejected, because what one parser reads as 8.8.8.8 is a different address to
 * another. An IPv4-mapped address becomes IPv4; the zone of an IPv6 address is dropped.
 */
export function canonicalAddress(text: string): IpAddress | null {
  switch (isIP(text)) {
    case 4:
      return { family: 4, address: text };
    case 6:
      return ipAddressOf(addressBytes(text.replace(/%.*$/s, '')));
    default:
      return null;
  }
}

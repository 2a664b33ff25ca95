import { isIP } from 'node:net';
import { addressBytes } from './address-bytes.ts';
import { ipAddressOf, type IpAddress } from './ip-address.ts';

/**
 * The address in canonical text (RFC 5952), null when the text is not exactly one address: a port, brackets, blanks, a
 * leading zero or a missing part are not read generously, because what looks like 8.8.8.8 to one reader is another
 * address to the next. An IPv4-mapped address is IPv4; the zone of an IPv6 address is dropped.
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

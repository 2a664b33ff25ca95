import { isIP } from 'node:net';
import { IPv6 } from 'ipaddr.js';
import { mappedIpv4 } from './embedded-ipv4.ts';
import { ipv6Words } from './ipv6-words.ts';

export type CanonicalAddress = { text: string; family: 4 | 6 };

/**
 * The address in canonical text (RFC 5952), null when the text is not exactly one address: a port, brackets, blanks, a
 * leading zero or a missing part are not read generously, because what looks like 8.8.8.8 to one reader is another
 * address to the next. An IPv4-mapped address is IPv4; the zone of an IPv6 address is dropped.
 */
export function canonicalAddress(text: string): CanonicalAddress | null {
  switch (isIP(text)) {
    case 4:
      return { text, family: 4 };
    case 6: {
      const words = ipv6Words(text.replace(/%.*$/s, ''));
      const inside = mappedIpv4(words);
      if (inside !== null) return { text: inside, family: 4 };
      return { text: new IPv6(words).toRFC5952String(), family: 6 };
    }
    default:
      return null;
  }
}

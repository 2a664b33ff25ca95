import ipaddr from 'ipaddr.js';
import { parseAddress } from './parse-address.ts';

/*
 * How far an address that the host was not asked about can reach. For addresses of a connection, and those that it
 * locates, the host reports the scope.
 */

/** Whether this may be a public Internet address. IANA allocates global unicast IPv6 from 2000::/3 only. */
export function isPublicAddress(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(globalUnicast));
}

/** Whether packets with this source may leave the link: not with a link-local address (RFC 3927, RFC 4291). */
export function isRoutedAddress(text: string): boolean {
  return parseAddress(text)?.range() !== 'linkLocal';
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

import ipaddr from 'ipaddr.js';
import { parseAddress } from './parse-address.ts';

/*
 * How far an address reaches that the host was not asked for: it tells the scope of what a connection has, and of what it
 * locates.
 */

/** Whether an address may be one of the public Internet. IANA gives global unicast IPv6 out of 2000::/3 only. */
export function isPublicAddress(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.range() === 'unicast' && (address instanceof ipaddr.IPv4 || address.match(globalUnicast));
}

/** Whether packets with this source may leave the link: not from a link-local address (RFC 3927, RFC 4291). */
export function isRoutedAddress(text: string): boolean {
  return parseAddress(text)?.range() !== 'linkLocal';
}

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

import { addressScope } from './address-scope.ts';

/**
 * Whether packets from this address stay on the link: true for IPv6 link-local addresses (RFC 4291, section 2.5.6). A
 * router may announce itself to a computer that got no other address, which then still has no route to the Internet.
 */
export function isLinkLocalIpv6(address: string): boolean {
  return address.includes(':') && addressScope(address) === 'link-local';
}

import { addressScope } from './address-scope.ts';

/**
 * Whether what is sent from this address reaches no farther than the link: from a link-local one of IPv6 (RFC 4291,
 * section 2.5.6). A router may announce itself to a computer that got no other address, which has no way out by it.
 */
export function isLinkLocalIpv6(address: string): boolean {
  return address.includes(':') && addressScope(address) === 'link-local';
}

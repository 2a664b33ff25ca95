import ipaddr from 'ipaddr.js';

/** The last address of a subnet of more than two, which reaches all of its hosts; longer prefixes have none (RFC 3021). */
const LONGEST_PREFIX = 30;

/**
 * The broadcast address of the network that an interface address is in (RFC 922).
 *
 * @param cidr address and prefix length: `192.168.0.7/24`
 * @returns null for IPv6, which has none, and for a link between two
 */
export function broadcastOf(cidr: string): string | null {
  if (!ipaddr.IPv4.isValidCIDR(cidr) || ipaddr.IPv4.parseCIDR(cidr)[1] > LONGEST_PREFIX) return null;
  return ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString();
}

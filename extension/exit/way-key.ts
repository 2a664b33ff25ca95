import type { Egress } from '../../native-host/protocol.ts';

/**
 * Two ways out are the same where this is: a tunnel that is the same may lead to another server than before, and IPsec
 * comes and goes without any other trace.
 */
export function wayKey({ ipv4, ipv6, carriers, ipsec }: Egress): string {
  const farEnds = carriers.map(({ address }) => address).sort();
  return JSON.stringify([ipv4, ipv6, farEnds, ipsec]);
}

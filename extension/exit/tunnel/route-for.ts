import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import { families } from '../../validation/contract-words.ts';
import type { Family } from '../evidence.ts';

/** The way out of one family; null where it has none, and as long as that is not known. */
export function routeFor(egress: Egress | null, family: Family): EgressRoute | null {
  return (family === 4 ? egress?.ipv4 : egress?.ipv6) ?? null;
}

/**
 * Two ways out are the same where this is: a tunnel that is the same may lead to another server than before, and IPsec
 * comes and goes without any other trace.
 */
export function routeKey({ ipv4, ipv6, tunnelEndpoints, ipsec }: Egress): string {
  const farEnds = tunnelEndpoints.map(({ address }) => address).sort();
  return JSON.stringify([ipv4, ipv6, farEnds, ipsec]);
}

/** The families that have a way out; both as long as that is not known. */
export function routedFamilies(egress: Egress | null): Family[] {
  return families.filter((family) => egress === null || routeFor(egress, family) !== null);
}

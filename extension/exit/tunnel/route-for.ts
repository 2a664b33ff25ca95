import type { Egress, EgressRoute } from '../../../native-host/protocol.ts';
import { families } from '../../validation/contract-words.ts';
import type { Family } from '../evidence.ts';

/** The egress route of one family; null if it has none, or if that is not known. */
export function routeFor(egress: Egress | null, family: Family): EgressRoute | null {
  return (family === 4 ? egress?.ipv4 : egress?.ipv6) ?? null;
}

/**
 * Identifies an egress: two with the same key are the same. The same tunnel may lead to another server than before, and
 * IPsec comes and goes without any other trace.
 */
export function routeKey({ ipv4, ipv6, tunnelEndpoints, ipsec }: Egress): string {
  const farEnds = tunnelEndpoints.map(({ address }) => address).sort();
  return JSON.stringify([unjudged(ipv4), unjudged(ipv6), farEnds, ipsec]);
}

/** A route that is only judged differently, since another interface came up, still leads to the same exit. */
const unjudged = (route: EgressRoute | null) => route && { ...route, tunnel: undefined, encrypts: undefined };

/** The families that have an egress route; both while that is unknown. */
export function routedFamilies(egress: Egress | null): Family[] {
  return families.filter((family) => egress === null || routeFor(egress, family) !== null);
}

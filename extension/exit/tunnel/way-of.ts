import type { Egress, Way } from '../../../native-host/protocol.ts';
import type { Family } from '../evidence.ts';

/** The way out of one family; null where it has none, and as long as that is not known. */
export function wayOf(egress: Egress | null, family: Family): Way | null {
  return (family === 4 ? egress?.ipv4 : egress?.ipv6) ?? null;
}

/**
 * Two ways out are the same where this is: a tunnel that is the same may lead to another server than before, and IPsec
 * comes and goes without any other trace.
 */
export function wayKey({ ipv4, ipv6, carriers, ipsec }: Egress): string {
  const farEnds = carriers.map(({ address }) => address).sort();
  return JSON.stringify([ipv4, ipv6, farEnds, ipsec]);
}

/** The families that have a way out; both as long as that is not known. */
export function familiesOut(egress: Egress | null): Family[] {
  const all: Family[] = [4, 6];
  return egress === null ? all : all.filter((family) => wayOf(egress, family) !== null);
}

import type { Scope } from '../protocol.ts';
import { addressBytes } from './address-bytes.ts';
import { addressRange, isWithin } from './address-range.ts';
import { embeddedIpv4 } from './embedded-ipv4.ts';
import { ipv4Scopes, ipv6Scopes } from './special-addresses.ts';

/**
 * The scope of an address in canonical text (see canonical-address). An IPv6 address with an embedded IPv4 address
 * (NAT64, 6to4, Teredo) has the scope of that IPv4 address.
 */
export function addressScope(canonical: string): Scope {
  const bytes = addressBytes(canonical);
  const inside = bytes.length === 16 ? embeddedIpv4(bytes) : null;
  if (inside !== null) return addressScope(inside);
  const ranges = bytes.length === 16 ? ipv6Ranges : ipv4Ranges;
  return ranges.find((range) => isWithin(bytes, range))?.scope ?? 'public';
}

const ipv4Ranges = ipv4Scopes.map(rangeOf);
const ipv6Ranges = ipv6Scopes.map(rangeOf);

function rangeOf([cidr, scope]: readonly [string, Scope]) {
  return { ...addressRange(cidr), scope };
}

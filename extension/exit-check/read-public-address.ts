import ipaddr from 'ipaddr.js';
import { isPublicAddress } from '../connection/address-reach.ts';
import type { Family } from '../exit/evidence.ts';
import type { CheckFailure } from './check-failure.ts';

export type ReadAddress =
  { kind: 'address'; address: string; family: Family } | { kind: 'failed'; reason: CheckFailure };

/**
 * The public address that a server reports seeing, in canonical form (RFC 5952); an IPv4-mapped one is IPv4.
 *
 * @param expectedFamily the requested family; null if either will do
 */
export function readPublicAddress(text: string, expectedFamily: Family | null): ReadAddress {
  const isAddress =
    ipaddr.IPv4.isValidFourPartDecimal(text) || (text.includes(':') && !text.includes('%') && ipaddr.isValid(text));
  if (!isAddress) return { kind: 'failed', reason: 'no-address' };
  const address = ipaddr.process(text);
  if (!isPublicAddress(address)) return { kind: 'failed', reason: 'not-public' };
  const family: Family = address instanceof ipaddr.IPv6 ? 6 : 4;
  if (expectedFamily !== null && expectedFamily !== family) return { kind: 'failed', reason: 'other-family' };
  return {
    kind: 'address',
    address: address instanceof ipaddr.IPv6 ? address.toRFC5952String() : address.toString(),
    family,
  };
}

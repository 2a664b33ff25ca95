import { addressBytes } from '../../addresses/address-bytes.ts';
import { addressRange, isWithin, type AddressRange } from '../../addresses/address-range.ts';
import type { ListedRoute, MatchedRoute, Refusal } from '../routes.ts';

/**
 * Looks addresses up in a routing table as a kernel does, by the longest prefix; the first of several with one length.
 * For systems whose own look-up means starting a program.
 */
export function entryByTable(routes: readonly ListedRoute[]): (address: string) => MatchedRoute | Refusal {
  const ranges = routes
    .map((route): [AddressRange, ListedRoute] => [addressRange(route.prefix), route])
    .sort(([, one], [, other]) => other.prefixLength - one.prefixLength);
  return (address) => {
    const bytes = addressBytes(address);
    const route = ranges.find(([range]) => isWithin(bytes, range))?.[1];
    if (route === undefined) return 'none';
    const { prefix, table, interfaceIndex, gateway } = route;
    return { prefix, table, nextHops: [{ interfaceIndex, gateway }] };
  };
}

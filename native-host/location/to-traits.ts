import type { AddressTrait } from '../protocol.ts';
import { member } from './mmdb/record-members.ts';

/**
 * What a record says of its address besides the place, also where it names no place. GeoIP2 has it below `traits`
 * (dev.maxmind.com/geoip/docs/databases/city-and-country; each is there only where it is true), IPinfo at the top, some of
 * it as text.
 */
export function toTraits(record: unknown): AddressTrait[] {
  const found = new Set<AddressTrait>();
  addTraits(found, record);
  addTraits(found, member(record, 'traits'));
  return found.size === 0 ? none : order.filter((trait) => found.has(trait));
}

/** Few records have any: asking them for each name would take longer than all else that is read of a record. */
function addTraits(found: Set<AddressTrait>, values: unknown): void {
  if (typeof values !== 'object' || values === null) return;
  for (const name of Object.keys(values)) {
    const trait = names.get(name);
    if (trait !== undefined && isTrue(member(values, name))) found.add(trait);
  }
}

const order: readonly AddressTrait[] = ['anycast', 'anonymous-proxy', 'satellite'];

/** GeoIP2-Enterprise and -Insights name the kinds of anonymous services one by one. */
const names: ReadonlyMap<string, AddressTrait> = new Map([
  ['is_anycast', 'anycast'],
  ['anycast', 'anycast'],
  ['is_anonymous_proxy', 'anonymous-proxy'],
  ['is_anonymous', 'anonymous-proxy'],
  ['is_anonymous_vpn', 'anonymous-proxy'],
  ['is_public_proxy', 'anonymous-proxy'],
  ['is_residential_proxy', 'anonymous-proxy'],
  ['is_tor_exit_node', 'anonymous-proxy'],
  ['is_satellite_provider', 'satellite'],
  ['is_satellite', 'satellite'],
]);

const isTrue = (value: unknown): boolean => value === true || value === 'true';

const none: AddressTrait[] = [];

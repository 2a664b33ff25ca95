import type { AddressTrait, Network, Place, Scope } from '../protocol.ts';
import { addressBytes } from '../addresses/address-bytes.ts';
import { addressScope } from '../addresses/address-scope.ts';
import { canonicalAddress } from '../addresses/canonical-address.ts';
import { findRecord } from './database-chain.ts';
import { embeddedIpv4 } from '../addresses/embedded-ipv4.ts';
import type { DatabaseChains } from './load-databases.ts';
import { toNetwork } from './to-network.ts';
import { toPlace } from './to-place.ts';
import { toTraits } from './to-traits.ts';

export type Location = { scope: Scope; place: Place | null; network: Network | null; traits: AddressTrait[] };

/**
 * Where an address is; null for text that is no address. Only public addresses are looked up: for others databases
 * return nonsense.
 *
 * @param chains null while the databases are not open; the result for a public address is then undefined
 */
export function locateAddress(text: string, chains: DatabaseChains | null): Location | null | undefined {
  const canonical = canonicalAddress(text);
  if (canonical === null) return null;
  const { address } = canonical;
  const scope = addressScope(address);
  if (scope !== 'public') return { scope, place: null, network: null, traits: [] };
  if (chains === null) return undefined;
  const inside = canonical.family === 6 ? embeddedIpv4(addressBytes(address)) : null;
  const family = inside === null ? canonical.family : 4;
  const find = (role: keyof DatabaseChains) => findRecord(chains[role], inside ?? address, family);
  const { record, type } = find('city');
  const network = toNetwork(find('network').record);
  return { scope, place: toPlace(record, type), network, traits: toTraits(record) };
}

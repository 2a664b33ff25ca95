import { addressScope } from '../addresses/address-scope.ts';
import { canonicalAddress } from '../addresses/canonical-address.ts';

/** A name that the hosts file gives an address. */
export type HostsEntry = { address: string; name: string };

/**
 * The entries of a hosts file (hosts(5); Windows has the same format): `ADDRESS NAME ALIAS… # comment`, in the order of the
 * file, each once.
 *
 * Addresses of the computer itself, and those where nothing is, are left out: lists that block sites give them to thousands
 * of names, which would then name whatever connects there.
 */
export function parseHosts(text: string): HostsEntry[] {
  const counts = new Map<string, number>();
  const entries = new Map<string, HostsEntry>();
  for (const line of text.split(/\r\n|\n|\r/)) {
    const [first = '', ...names] = line.replace(/#.*/s, '').trim().split(/\s+/);
    const address = canonicalAddress(first)?.address;
    if (address === undefined || isNobodys(address)) continue;
    for (const name of names) {
      const count = counts.get(address) ?? 0;
      const key = `${address} ${name}`;
      if (count === MAX_OF_ADDRESS || entries.has(key) || name.length > MAX_NAME_LENGTH) continue;
      if (entries.size === MAX_ENTRIES) return [...entries.values()];
      counts.set(address, count + 1);
      entries.set(key, { address, name });
    }
  }
  return [...entries.values()];
}

const isNobodys = (address: string): boolean =>
  ['loopback', 'unspecified'].includes(addressScope(address)) || address === '255.255.255.255';

/** As many as a person would write. */
const MAX_OF_ADDRESS = 20;
const MAX_ENTRIES = 5_000;
/** Of a name in the DNS (RFC 1035, 2.3.4). */
const MAX_NAME_LENGTH = 253;

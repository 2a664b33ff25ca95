import type { GuardedReader } from './mmdb/guarded-reader.ts';

/**
 * Whether one record answers for so much of the address space that it cannot be right: an eighth of IPv4 in blocks of
 * /8 and larger, or a whole block that IANA has given to a regional registry in IPv6. Real files divide both among
 * thousands of holders; a file whose writer merged networks (maxmind/mmdbwriter#221) answers with one country for
 * half the Internet. A small file may be about one network, so it is not asked.
 */
export function hasWideRecord({ metadata, node: readSide }: GuardedReader): boolean {
  const { nodes, ipVersion } = metadata;
  if (nodes <= smallFileNodes) return false;
  const ipv4Root = ipVersion === 4 ? 0 : follow(new Array<number>(96).fill(0), 0);
  return hasWideIpv4(ipv4Root) || (ipVersion === 6 && registryBlocks.some((bits) => follow(bits, 0) > nodes));

  /** The value at the end of a path of bits, or the record that answers for all of it. */
  function follow(bits: readonly number[], from: number): number {
    let at = from;
    for (const bit of bits) {
      if (at >= nodes) break;
      at = readSide(at, bit);
    }
    return at;
  }

  /** Without 224.0.0.0/3, which no computer on the Internet has. */
  function hasWideIpv4(root: number): boolean {
    const shares = new Map<number, number>();
    const visit = (node: number, depth: number, prefix: number): void => {
      if (node === nodes || (depth === 3 && prefix === 0b111)) return;
      if (node > nodes) shares.set(node, (shares.get(node) ?? 0) + 2 ** -depth);
      else if (depth < maxBlockBits) for (const bit of [0, 1]) visit(readSide(node, bit), depth + 1, prefix * 2 + bit);
    };
    visit(root, 0, 0);
    return [...shares.values()].some((share) => share >= wideShare);
  }
}

const smallFileNodes = 1000;
const wideShare = 1 / 8;
/** The widest share of one record in blocks of this length is 2 % in today's files. */
const maxBlockBits = 8;

/** 2400::/12, 2600::/12, 2800::/12, 2a00::/12 and 2c00::/12 (iana.org/assignments/ipv6-unicast-address-assignments). */
const registryBlocks = [0x240, 0x260, 0x280, 0x2a0, 0x2c0].map((prefix) =>
  Array.from({ length: 12 }, (_, index) => (prefix >> (11 - index)) & 1),
);

import { addressFromBits } from './mmdb/address-bits.ts';
import type { GuardedReader } from './mmdb/guarded-reader.ts';

/**
 * Addresses of one family for which the database has a record, found by descending its search tree 64 times along fixed
 * pseudo-random paths; none when it has no records.
 */
export function sampleAddresses({ metadata, node: readSide }: GuardedReader, family: 4 | 6): string[] {
  if (family === 6 && metadata.ipVersion === 4) return [];
  const addresses = new Set<string>();
  const random = linearCongruential();
  for (let descent = 0; descent < 64; descent++) {
    const path = new Uint8Array(metadata.ipVersion === 4 ? 32 : 128);
    const depth = descend(path, family === 4 && metadata.ipVersion === 6 ? 96 : 0);
    if (depth === null) continue;
    const ipv4Bits = ipv4Part(path, depth);
    if (family === 4 && ipv4Bits !== null) addresses.add(addressFromBits(ipv4Bits));
    if (family === 6 && ipv4Bits === null) addresses.add(addressFromBits(path));
  }
  return [...addresses];

  /** Fills in the path down to a record, after `fixed` zeros; null where it ends without one. */
  function descend(path: Uint8Array, fixed: number): number | null {
    let node = 0;
    for (let depth = 0; depth < path.length; depth++) {
      const wanted = depth >= fixed && random() ? 1 : 0;
      let side = wanted;
      let value = readSide(node, side);
      if (value === metadata.nodes && depth >= fixed) {
        side = wanted === 1 ? 0 : 1;
        value = readSide(node, side);
      }
      path[depth] = side;
      if (value === metadata.nodes) return null;
      if (value > metadata.nodes) return depth;
      node = value;
    }
    return null;
  }
}

/** In a tree for both families IPv4 is at ::/96. */
function ipv4Part(path: Uint8Array, depth: number): Uint8Array | null {
  if (path.length === 32) return path;
  return depth < 96 || path.subarray(0, 96).some(Boolean) ? null : path.subarray(96);
}

/** Bits that look random and are the same every time (constants of Numerical Recipes). */
function linearCongruential(): () => boolean {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >= 2 ** 31;
  };
}

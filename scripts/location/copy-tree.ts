import { addressFromBits } from '../../native-host/location/mmdb/address-bits.ts';
import type { GuardedReader } from '../../native-host/location/mmdb/guarded-reader.ts';
import { noRecord, type Child, type PrefixTree } from './prefix-tree.ts';

/**
 * Copies the search tree of an existing database into `tree`; returns its root.
 *
 * @param convert the child for a record of the source, called once for each distinct one
 * @param longestPrefix deeper levels are cut: the first record found there stands for the whole prefix
 */
export function copyTree(
  tree: PrefixTree,
  source: GuardedReader,
  convert: (record: unknown) => Child,
  longestPrefix: number,
): Child {
  const { nodes, ipVersion } = source.metadata;
  const width = ipVersion === 4 ? 32 : 128;
  const converted = new Map<number, Child>();
  const path = new Uint8Array(width);

  const record = (value: number, depth: number): Child => {
    let child = converted.get(value);
    if (child === undefined) {
      path.fill(0, depth);
      child = convert(source.get(addressFromBits(path)));
      converted.set(value, child);
    }
    return child;
  };
  const walk = (value: number, depth: number): Child => {
    if (value === nodes) return noRecord;
    if (value > nodes) return record(value, depth);
    path[depth] = 0;
    const left = walk(source.node(value, 0), depth + 1);
    path[depth] = 1;
    const right = walk(source.node(value, 1), depth + 1);
    if (depth < longestPrefix) return tree.join(left, right);
    return left === noRecord ? right : left;
  };
  return walk(0, 0);
}

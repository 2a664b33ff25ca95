import { encodeMmdb } from '../../../scripts/location/encode-mmdb.ts';
import { joinFamilies } from '../../../scripts/location/join-families.ts';
import { noRecord, PrefixTree, type Child } from '../../../scripts/location/prefix-tree.ts';
import { RecordTable, type MmdbValue } from '../../../scripts/location/record-table.ts';

/** A network: the first `length` bits of an address as a number of the family's width. */
export type Prefix = { bits: bigint; length: number; record: MmdbValue };

/** A database of both families; where prefixes overlap, the longer one holds, and the later of two equal ones. */
export function buildMmdb(networks: { ipv4: readonly Prefix[]; ipv6: readonly Prefix[] }): Buffer {
  const tree = new PrefixTree();
  const records = new RecordTable();
  const branch = (prefixes: readonly Prefix[], width: 32 | 128): Child =>
    [...prefixes]
      .sort((a, b) => a.length - b.length)
      .reduce(
        (root, { bits, length, record }) => tree.graft(root, records.add(record), bits << BigInt(128 - width), length),
        noRecord,
      );
  const root = joinFamilies(tree, branch(networks.ipv4, 32), branch(networks.ipv6, 128));
  return encodeMmdb(tree, root, records, {
    type: 'Test',
    text: 'test data',
    builtAtSeconds: 1_780_000_000,
    ipVersion: 6,
  });
}

import { marker } from '../../native-host/location/mmdb/read-metadata.ts';
import { writeRecord } from '../../native-host/location/mmdb/tree-node.ts';
import { encodeMetadata, type MmdbDescription } from './encode-metadata.ts';
import { noRecord, recordOf, type Child, type PrefixTree } from './prefix-tree.ts';
import type { RecordTable } from './record-table.ts';

/**
 * The bytes of a MaxMind DB file (specification 2.0):
 *
 *     [search tree][16 zero bytes][data section][0xABCDEF "MaxMind.com"][metadata map]
 *
 * A record of the tree below the number of nodes is a node, that number itself says "no data", and anything above
 * points into the data section, at `value - nodes - 16`.
 */
export function encodeMmdb(tree: PrefixTree, root: Child, records: RecordTable, description: MmdbDescription): Buffer {
  if (root < 0) throw new RangeError('a database needs at least one node');
  const { order, numbers } = numberNodes(tree, root);
  const data = records.bytes;
  const recordBits = recordBitsFor(order.length + 16 + data.length);
  const search = Buffer.alloc((order.length * recordBits) / 4);

  const value = (child: Child): number => {
    if (child >= 0) return numbers[child] ?? 0;
    return child === noRecord ? order.length : order.length + 16 + records.offset(recordOf(child));
  };
  order.forEach((node, index) => {
    writeRecord(search, index, recordBits, 0, value(tree.left(node)));
    writeRecord(search, index, recordBits, 1, value(tree.right(node)));
  });
  const metadata = encodeMetadata(description, order.length, recordBits);
  return Buffer.concat([search, Buffer.alloc(16), data, marker, metadata]);
}

/**
 * The top levels row by row, and the subtree of each of their nodes depth first: a look-up then touches few pages,
 * and the host reads only those (see native-host/location/mmdb/open-paged-file.ts).
 */
function numberNodes(tree: PrefixTree, root: number): { order: Int32Array; numbers: Int32Array } {
  const numbers = new Int32Array(tree.size).fill(-1);
  const order = new Int32Array(tree.size);
  let count = 0;
  const take = (node: number): number[] => {
    if (numbers[node] !== -1) return [];
    numbers[node] = count;
    order[count++] = node;
    return [tree.left(node), tree.right(node)].filter((child) => child >= 0);
  };
  let row = [root];
  for (let level = 0; level < rowLevels; level++) row = row.flatMap(take);
  for (const top of row) {
    const waiting = [top];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) waiting.push(...take(node).reverse());
  }
  return { order: order.subarray(0, count), numbers };
}

/** Levels numbered row by row; the best of those tried with the city database. */
const rowLevels = 17;

function recordBitsFor(largest: number): 24 | 28 | 32 {
  if (largest < 2 ** 24) return 24;
  return largest < 2 ** 28 ? 28 : 32;
}

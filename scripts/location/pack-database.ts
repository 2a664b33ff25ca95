import { wholeBytes } from '../../native-host/location/mmdb/database-bytes.ts';
import { guardedReader, type GuardedReader } from '../../native-host/location/mmdb/guarded-reader.ts';
import { kind, packedMark, packedParts, type PackedHeader } from '../../native-host/location/mmdb/packed-database.ts';
import { unpackDatabase } from '../../native-host/location/mmdb/unpack-database.ts';

/**
 * A database rearranged for a compressor (packed-database.ts has the form); the host's unpackDatabase is the inverse.
 *
 * @throws {Error} when unpacking would not give the same bytes
 */
export function packDatabase(bytes: Buffer): Buffer {
  const reader = guardedReader(wholeBytes(bytes));
  const { nodes, recordBits, treeBytes } = reader.metadata;
  const isNext = markNext(reader);
  const values: number[] = [];
  const jumps: number[] = [];
  const kinds = Buffer.alloc(nodes);

  const kindOf = (node: number, side: number): number => {
    const value = reader.node(node, side);
    if (value === nodes) return kind.none;
    if (value > nodes) {
      values.push(value - nodes);
      return kind.data;
    }
    if (isNext[2 * node + side] === 1) return kind.next;
    jumps.push(node - value);
    return kind.jump;
  };
  for (let node = 0; node < nodes; node++) {
    const left = kindOf(node, 0);
    kinds[node] = 4 * left + kindOf(node, 1);
  }

  const rest = bytes.subarray(treeBytes);
  const header = { recordBits, nodes, values: values.length, jumps: jumps.length, restBytes: rest.length };
  const packed = assemble(header, kinds, values, jumps, rest);
  if (!unpackDatabase(packed, () => undefined).equals(bytes)) throw new Error('a packed database unpacks to another');
  return packed;
}

/** Which records (twice their node, plus their side) a walk in the order of the numbers needs no jump for. */
function markNext({ metadata: { nodes }, node: record }: GuardedReader): Uint8Array {
  const isNext = new Uint8Array(2 * nodes);
  /** Records that name a node not yet reached, as unpackDatabase keeps them, and more that it will not have. */
  let waiting: { at: number; value: number }[] = [];
  for (let node = 0; node < nodes; node++) {
    while ((waiting.at(-1)?.value ?? node) < node) waiting.pop(); // reached through another record
    const top = waiting.pop();
    if (top?.value === node) isNext[top.at] = 1;
    else waiting = []; // numbered in another order: none of them may be waited for
    for (const side of [1, 0]) {
      const value = record(node, side);
      if (value > node && value < nodes) waiting.push({ at: 2 * node + side, value });
    }
  }
  return isNext;
}

function assemble(header: PackedHeader, kinds: Buffer, values: number[], jumps: number[], rest: Buffer): Buffer {
  const { kindsAt, valuesAt, jumpsAt, restAt, end } = packedParts(header);
  const packed = Buffer.alloc(end);
  packedMark.copy(packed);
  const numbers = [header.recordBits, header.nodes, header.values, header.jumps, header.restBytes];
  numbers.forEach((number, index) => packed.writeUInt32LE(number, packedMark.length + 4 * index));
  kinds.copy(packed, kindsAt);
  values.forEach((value, index) => packed.writeUInt32LE(value, valuesAt + 4 * index));
  jumps.forEach((jump, index) => packed.writeInt32LE(jump, jumpsAt + 4 * index));
  rest.copy(packed, restAt);
  return packed;
}

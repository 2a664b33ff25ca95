import { DatabaseUnusable } from './database-unusable.ts';

/**
 * A database rearranged so that a compressor finds its order; numbers are little-endian, of four bytes:
 *
 *     header   "TapMapDB", then bits of a record, nodes, values, jumps, bytes of the rest
 *     kinds    one byte a node: four times the kind of its left record, plus the kind of its right one
 *     values   of the records of kind `data`, in order: how far above the number of nodes
 *     jumps    of those of kind `jump`, signed: how far the named node is before their own
 *     rest     what follows the search tree
 *
 * The writer numbers nodes depth first (scripts/location/encode-mmdb.ts), so most records name the node that such a
 * walk reaches next, and their kind says it all. The three others take a third of what the tree's bytes take compressed.
 */
export const kind = {
  none: 0,
  data: 1,
  /**
   * Put on a stack, a node's right record before its left one. Nodes are taken by their number, and each is named by
   * the record on top of the stack when there is one.
   */
  next: 2,
  jump: 3,
} as const;

export type PackedHeader = {
  readonly recordBits: 24 | 28 | 32;
  readonly nodes: number;
  readonly values: number;
  readonly jumps: number;
  readonly restBytes: number;
};

export const packedMark = Buffer.from('TapMapDB', 'latin1');
export const headerBytes = packedMark.length + 5 * 4;

/** Where the parts begin, and where the last one ends. */
export function packedParts({ nodes, values, jumps, restBytes }: PackedHeader) {
  const valuesAt = headerBytes + nodes;
  const jumpsAt = valuesAt + 4 * values;
  const restAt = jumpsAt + 4 * jumps;
  return { kindsAt: headerBytes, valuesAt, jumpsAt, restAt, end: restAt + restBytes };
}

/** @throws {DatabaseUnusable} 'not-a-database', or 'damaged' where a number is impossible or promises too much */
export function readPackedHeader(packed: Buffer): PackedHeader {
  if (packed.length < headerBytes || !packed.subarray(0, packedMark.length).equals(packedMark)) {
    throw new DatabaseUnusable('not-a-database', 'no packed database');
  }
  const number = (index: number): number => packed.readUInt32LE(packedMark.length + 4 * index);
  const recordBits = number(0);
  const header = { nodes: number(1), values: number(2), jumps: number(3), restBytes: number(4) };
  if (recordBits !== 24 && recordBits !== 28 && recordBits !== 32) throw impossible();
  const { nodes, values, jumps, restBytes } = header;
  const unpackedBytes = (nodes * recordBits) / 4 + restBytes;
  if (nodes === 0 || values + jumps > 2 * nodes || unpackedBytes > maxUnpackedBytes) throw impossible();
  return { ...header, recordBits };
}

const impossible = () => new DatabaseUnusable('damaged', 'the packed database has an impossible header');

/** Five times the built-in city file: a damaged one must not take all memory. */
const maxUnpackedBytes = 2 ** 28;

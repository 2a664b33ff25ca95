/**
 * One of the two records of a node in a search tree.
 *
 *     24 and 32 bits   left, right, big-endian
 *     28 bits          LLLLLL L R RRRRRR: the middle byte has the top four bits of both
 *
 * (maxmind.github.io/MaxMind-DB, "Binary Search Tree Section".)
 *
 * @throws {RangeError} the node lies outside the bytes
 */
export function readNode(bytes: Buffer, node: number, recordBits: 24 | 28 | 32, side: number): number {
  const at = (node * recordBits) / 4;
  if (recordBits !== 28) return bytes.readUIntBE(at + side * (recordBits / 8), recordBits / 8);
  const middle = bytes.readUInt8(at + 3);
  return side === 0
    ? (middle >> 4) * 2 ** 24 + bytes.readUIntBE(at, 3)
    : (middle & 0x0f) * 2 ** 24 + bytes.readUIntBE(at + 4, 3);
}

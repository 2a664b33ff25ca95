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

/** Writes one of the two records of a node; the inverse of `readNode`. */
export function writeRecord(bytes: Buffer, node: number, recordBits: 24 | 28 | 32, side: number, value: number): void {
  const at = (node * recordBits) / 4;
  if (recordBits === 32) bytes.writeUInt32BE(value, at + side * 4);
  else if (recordBits === 24) writeThreeBytes(bytes, at + side * 3, value);
  else {
    const [top, middle] = [value >>> 24, bytes.readUInt8(at + 3)];
    bytes[at + 3] = side === 0 ? (top << 4) | (middle & 0x0f) : (middle & 0xf0) | top;
    writeThreeBytes(bytes, at + side * 4, value);
  }
}

/** Byte by byte, since `writeUIntBE` takes several times as long, and a file has millions. */
function writeThreeBytes(bytes: Buffer, at: number, value: number): void {
  bytes[at] = value >>> 16;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value;
}

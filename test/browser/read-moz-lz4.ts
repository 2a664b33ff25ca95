const magic = Buffer.from('mozLz40\0', 'latin1');

export const isMozLz4 = (bytes: Buffer): boolean => bytes.subarray(0, magic.length).equals(magic);

/**
 * Decompresses a file of Firefox's own kind: its mark, the size as 32 bits, little-endian, and one LZ4 block
 * (https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md).
 *
 * @throws {RangeError} when the block does not fill the size
 */
export function readMozLz4(file: Buffer): Buffer {
  const size = file.readUInt32LE(magic.length);
  const block = file.subarray(magic.length + 4);
  const output = Buffer.alloc(size);
  let from = 0;
  let to = 0;
  const lengthFrom = (nibble: number): number => {
    let length = nibble;
    for (let byte = 255; nibble === 15 && byte === 255; length += byte) byte = block.readUInt8(from++);
    return length;
  };
  while (from < block.length) {
    const token = block.readUInt8(from++);
    const literals = lengthFrom(token >> 4);
    to += block.copy(output, to, from, from + literals);
    from += literals;
    if (from >= block.length) break;
    const distance = block.readUInt16LE(from);
    from += 2;
    // Byte by byte: a match may reach into what it writes.
    for (let length = lengthFrom(token & 15) + 4; length > 0; length--, to++) output[to] = output[to - distance] ?? 0;
  }
  if (to !== size) throw new RangeError(`An LZ4 block of ${to} bytes where ${size} were expected.`);
  return output;
}

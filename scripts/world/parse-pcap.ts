/**
 * The frames in a capture file, oldest first.
 *
 * The file (pcap-savefile(5)) is in the byte order that its magic number shows; link type 1 is Ethernet:
 *
 *     0        4                        20          24
 *     | magic  | version, zone, limit   | link type | record | record | …
 *
 *     0         4            8          12         16
 *     | seconds | fraction   | captured | length   | as many bytes as were captured |     a record
 *
 * @param isGrowing leaves out a record that is not yet whole
 * @throws {Error} when it is not such a file, its link type is not Ethernet, or it ends within a record
 */
export function parsePcap(file: Buffer, isGrowing = false): Buffer[] {
  if (file.length < fileHeaderBytes)
    throw new Error(`A capture has ${fileHeaderBytes} bytes at least, not ${file.length}.`);
  const magic = file.readUInt32LE(0);
  const littleEndian = magics.includes(magic);
  if (!littleEndian && !magics.includes(file.readUInt32BE(0))) {
    throw new Error(`Not a capture: it begins with ${file.toString('hex', 0, 4)}.`);
  }
  const numberAt = (at: number): number => (littleEndian ? file.readUInt32LE(at) : file.readUInt32BE(at));
  const linkType = numberAt(20) & 0xffff; // the upper bits describe frame check sequences
  if (linkType !== ethernet) throw new Error(`The capture is of link type ${linkType}, not of Ethernet.`);

  const frames: Buffer[] = [];
  for (let at = fileHeaderBytes; at < file.length;) {
    const start = at + recordHeaderBytes;
    const end = start + (start <= file.length ? numberAt(at + 8) : 0);
    const isWhole = start <= file.length && end <= file.length;
    if (!isWhole && isGrowing) break;
    if (!isWhole) throw new Error(`The capture ends within the record at byte ${at}.`);
    frames.push(file.subarray(start, end));
    at = end;
  }
  return frames;
}

const fileHeaderBytes = 24;
const recordHeaderBytes = 16;
/** Timestamps in microseconds, and in nanoseconds. */
const magics = [0xa1b2c3d4, 0xa1b23c4d];
const ethernet = 1;

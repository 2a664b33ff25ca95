/** Where an attribute's value begins and ends. */
export type AttributeRange = { start: number; end: number };

/**
 * The attributes between two offsets, by type: struct rtattr (linux/rtnetlink.h), each padded to 4 bytes. The first of
 * several with the same type counts.
 *
 *     0        2      4
 *     | length | type | value …
 *
 * @param bytes native-endian, as the kernel wrote them
 */
export function netlinkAttributes(bytes: DataView, start: number, end: number): Map<number, AttributeRange> {
  const attributes = new Map<number, AttributeRange>();
  for (let at = start; at + 4 <= end;) {
    const length = bytes.getUint16(at, true);
    if (length < 4 || at + length > end) break;
    const type = bytes.getUint16(at + 2, true) & TYPE_MASK;
    if (!attributes.has(type)) attributes.set(type, { start: at + 4, end: at + length });
    at += (length + 3) & ~3;
  }
  return attributes;
}

/** The two upper bits mean "nested" and "network byte order". */
const TYPE_MASK = 0x3fff;

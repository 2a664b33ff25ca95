/** A routing message: its type, and the offsets at which it begins and ends. */
export type RoutingMessage = { type: number; start: number; end: number };

/** The bytes are not routing messages of a known version. */
export class RoutingMessageError extends Error {
  override readonly name = 'RoutingMessageError';
}

const RTM_VERSION = 5;

/**
 * The messages in a routing table from sysctl (bsd/net/route.h of xnu); all begin with the same fields, little-endian:
 *
 *     0            2            3         4
 *     | length u16 | version u8 | type u8 | …
 *
 * @throws {RoutingMessageError} for an impossible length, or another version
 */
export function routingMessages(bytes: DataView): RoutingMessage[] {
  const messages: RoutingMessage[] = [];
  for (let start = 0; start < bytes.byteLength;) {
    const length = start + 4 <= bytes.byteLength ? bytes.getUint16(start, true) : 0;
    const end = start + length;
    if (length < 4 || end > bytes.byteLength) throw new RoutingMessageError(`message of ${length} bytes at ${start}`);
    const version = bytes.getUint8(start + 2);
    if (version !== RTM_VERSION) throw new RoutingMessageError(`message of version ${version} at ${start}`);
    messages.push({ type: bytes.getUint8(start + 3), start, end });
    start = end;
  }
  return messages;
}

/**
 * The socket addresses after the header of a routing message, by their bit in its mask (RTA_… of bsd/net/route.h): one
 * for each set bit in rising order, each beginning with its length and family and padded to 4 bytes.
 *
 *     0           1           2
 *     | length u8 | family u8 | …
 */
export function routingAddresses(bytes: DataView, mask: number, start: number, end: number): Map<number, Uint8Array> {
  const addresses = new Map<number, Uint8Array>();
  let at = start;
  for (let bit = 1; bit <= 0x80 && at < end; bit <<= 1) {
    if ((mask & bit) === 0) continue;
    const length = bytes.getUint8(at);
    if (at + length > end) break;
    addresses.set(bit, new Uint8Array(bytes.buffer, bytes.byteOffset + at, length));
    at += length === 0 ? 4 : (length + 3) & ~3;
  }
  return addresses;
}

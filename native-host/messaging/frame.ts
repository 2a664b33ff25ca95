import { endianness } from 'node:os';

/**
 * A message as the browser expects it: its length as a native-endian 32-bit number, then UTF-8 JSON.
 *
 *     0        4
 *     | length | JSON …
 *
 * @see https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_messaging
 */
export function frame(json: string): Buffer {
  const length = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(4 + length);
  if (endianness() === 'LE') bytes.writeUInt32LE(length);
  else bytes.writeUInt32BE(length);
  bytes.write(json, 4);
  return bytes;
}

/** Chrome and Firefox reject a longer message from a host and close the port. */
export const MAX_MESSAGE_BYTES = 1024 * 1024;

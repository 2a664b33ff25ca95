/**
 * The security identifier of a user, as text (`S-1-5-21-…`), from a TOKEN_USER (winnt.h): a pointer into the same bytes
 * and flags, then the SID itself.
 *
 *     0             8       12    16
 *     | SID pointer | flags | pad | SID …
 *
 * A SID, whose authority is big-endian and whose parts are little-endian:
 *
 *     0          1       2           8        12
 *     | revision | parts | authority | part 1 | part 2 | …
 *
 * @param baseAddress the address of the first byte, to which the pointer is relative
 * @returns null when there is no whole SID of revision 1 where the pointer leads
 */
export function parseTokenUser(bytes: Uint8Array, baseAddress: bigint): string | null {
  if (bytes.length < 16) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offset = view.getBigUint64(0, true) - baseAddress;
  if (offset < 16n || offset + 8n > BigInt(bytes.length)) return null;
  const at = Number(offset);
  const parts = view.getUint8(at + 1);
  if (view.getUint8(at) !== 1 || parts > MAX_PARTS || at + 8 + 4 * parts > bytes.length) return null;
  const authority = view.getUint16(at + 2) * 2 ** 32 + view.getUint32(at + 4);
  const numbers = Array.from({ length: parts }, (_, i) => view.getUint32(at + 8 + 4 * i, true));
  return ['S-1', authority, ...numbers].join('-');
}

/** SID_MAX_SUB_AUTHORITIES */
const MAX_PARTS = 15;

/**
 * The 4 or 16 bytes, in network order, of address text that `net.isIP` accepts, without a zone. Not left to ipaddr.js,
 * whose parser reads the old IPv4-compatible form (::8.8.8.8) as the IPv4-mapped one.
 */
export function addressBytes(text: string): Uint8Array {
  if (!text.includes(':')) return Uint8Array.from(text.split('.'), Number);
  const [left = '', right = ''] = text.split('::');
  const tail = bytesOf(right);
  const bytes = new Uint8Array(16);
  bytes.set(bytesOf(left));
  bytes.set(tail, 16 - tail.length);
  return bytes;
}

/** The bytes of one side of `::`; its last group may be dotted (RFC 4291, section 2.2). */
function bytesOf(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (group.includes('.')) return group.split('.').map(Number);
    const word = Number.parseInt(group, 16);
    return [word >> 8, word & 0xff];
  });
}

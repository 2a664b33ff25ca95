/** The address with these bits, one a byte: 32 give dotted IPv4 text, 128 give IPv6 text in full. */
export function addressFromBits(bits: Uint8Array): string {
  if (bits.length === 32) return groups(bits, 8).join('.');
  return groups(bits, 16)
    .map((group) => group.toString(16))
    .join(':');
}

function groups(bits: Uint8Array, size: number): number[] {
  return Array.from({ length: bits.length / size }, (_, index) =>
    bits.subarray(index * size, (index + 1) * size).reduce((value, bit) => 2 * value + bit, 0),
  );
}

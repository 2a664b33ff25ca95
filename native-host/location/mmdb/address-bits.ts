import { addressBytes } from '../../addresses/address-bytes.ts';

/** The bits of an address in canonical text, one in each byte, from the root of a search tree downwards. */
export function addressBits(address: string): Uint8Array {
  const bytes = addressBytes(address);
  const bits = new Uint8Array(bytes.length * 8);
  for (let index = 0; index < bits.length; index++) bits[index] = ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  return bits;
}

/** The address with these bits, one in each byte: 32 give dotted IPv4 text, 128 give IPv6 text with all groups. */
export function addressFromBits(bits: Uint8Array): string {
  if (bits.length === 32) return groupsOf(bits, 8).join('.');
  return groupsOf(bits, 16)
    .map((group) => group.toString(16))
    .join(':');
}

function groupsOf(bits: Uint8Array, size: number): number[] {
  return Array.from({ length: bits.length / size }, (_, index) =>
    bits.subarray(index * size, (index + 1) * size).reduce((value, bit) => 2 * value + bit, 0),
  );
}

import { ipv6Words } from '../../addresses/ipv6-words.ts';

/** The bits of an address in canonical text, one in each byte, from the root of a search tree downwards. */
export function addressBits(address: string): Uint8Array {
  const isIpv6 = address.includes(':');
  const groups = isIpv6 ? ipv6Words(address) : address.split('.').map(Number);
  const width = isIpv6 ? 16 : 8;
  return Uint8Array.from({ length: groups.length * width }, (_, index) => {
    const group = groups[Math.floor(index / width)] ?? 0;
    return (group >> (width - 1 - (index % width))) & 1;
  });
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

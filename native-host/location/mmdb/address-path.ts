import { ipv6Words } from '../../addresses/ipv6-words.ts';

/** The bits of an address in canonical text, one a byte, in the order in which a search tree is gone down. */
export function addressPath(address: string): Uint8Array {
  const isIpv6 = address.includes(':');
  const groups = isIpv6 ? ipv6Words(address) : address.split('.').map(Number);
  const width = isIpv6 ? 16 : 8;
  return Uint8Array.from({ length: groups.length * width }, (_, index) => {
    const group = groups[Math.floor(index / width)] ?? 0;
    return (group >> (width - 1 - (index % width))) & 1;
  });
}

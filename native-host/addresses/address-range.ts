import ipaddr from 'ipaddr.js';

/** A block of addresses: the bytes of its first one, and how many bits they have in common. */
export type AddressRange = { prefix: readonly number[]; length: number };

/** A range from CIDR notation. @throws when it is none */
export function addressRange(cidr: string): AddressRange {
  const [address, length] = ipaddr.parseCIDR(cidr);
  return { prefix: address.toByteArray(), length };
}

/** Whether an address, by its bytes, is in a range; never for one of the other family. */
export function isWithin(bytes: Uint8Array, { prefix, length }: AddressRange): boolean {
  if (bytes.length !== prefix.length) return false;
  for (let index = 0, bits = length; bits > 0; index++, bits -= 8) {
    const difference = (bytes[index] ?? 0) ^ (prefix[index] ?? 0);
    if (difference >> Math.max(0, 8 - bits) !== 0) return false;
  }
  return true;
}

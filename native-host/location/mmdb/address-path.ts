import { addressBytes } from '../../addresses/address-bytes.ts';

/** The bits of an address in canonical text, one a byte, in the order in which a search tree is gone down. */
export function addressPath(address: string): Uint8Array {
  const bytes = addressBytes(address);
  const bits = new Uint8Array(bytes.length * 8);
  for (let index = 0; index < bits.length; index++) bits[index] = ((bytes[index >> 3] ?? 0) >> (7 - (index & 7))) & 1;
  return bits;
}

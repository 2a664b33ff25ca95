import ipaddr from 'ipaddr.js';

/** The 4 or 16 bytes of an address in network order. @throws {Error} for text that is no address */
export function addressBytes(address: string): Uint8Array {
  return Uint8Array.from(ipaddr.parse(address).toByteArray());
}

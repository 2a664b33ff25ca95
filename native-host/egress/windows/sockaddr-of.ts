import ipaddr from 'ipaddr.js';
import { ADDRESS_FAMILY } from '../../system/windows/iphlpapi.ts';

/** An address as a SOCKADDR_INET (ws2ipdef.h; layout in parse-sockaddr) without a port. */
export function sockaddrOf(address: string): Uint8Array {
  const octets = ipaddr.parse(address).toByteArray();
  const family = octets.length === 4 ? 4 : 6;
  const bytes = new Uint8Array(SOCKADDR_BYTES);
  bytes[0] = ADDRESS_FAMILY[family];
  bytes.set(octets, family === 4 ? 4 : 8);
  return bytes;
}

const SOCKADDR_BYTES = 28;

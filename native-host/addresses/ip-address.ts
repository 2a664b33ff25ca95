import { ipv4Text, ipv6Text, isMapped } from './ip-text.ts';

/** An address in canonical text (RFC 5952). */
export type IpAddress = { family: 4 | 6; address: string };

/** The address in these 16 bytes; IPv4 where they are an IPv4-mapped address. */
export function ipAddressOf(bytes: Uint8Array): IpAddress {
  return isMapped(bytes, 0) ? { family: 4, address: ipv4Text(bytes, 12) } : { family: 6, address: ipv6Text(bytes, 0) };
}

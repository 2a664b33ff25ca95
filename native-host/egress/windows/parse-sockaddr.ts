import { ipv4Text, ipv6Text } from '../../addresses/ip-text.ts';
import type { IpAddress } from '../../addresses/parse-ip-address.ts';

/**
 * The address of a SOCKADDR_IN, a SOCKADDR_IN6 or a SOCKADDR_INET (ws2def.h, ws2ipdef.h), whose family is little-endian
 * and whose port and address are in network order:
 *
 *     0        2      4              8              24
 *     | family | port | IPv4 address | zeros …
 *     | family | port | flow         | IPv6 address | scope |
 *
 * @returns null for another family, or when the bytes end before the address does
 */
export function parseSockaddr(bytes: Uint8Array, at: number): IpAddress | null {
  if (at < 0 || at + 2 > bytes.length) return null;
  const family = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  if (family === AF_INET && at + 8 <= bytes.length) return { family: 4, address: ipv4Text(bytes, at + 4) };
  if (family === AF_INET6 && at + 24 <= bytes.length) return { family: 6, address: ipv6Text(bytes, at + 8) };
  return null;
}

// ws2def.h
const AF_INET = 2;
const AF_INET6 = 23;

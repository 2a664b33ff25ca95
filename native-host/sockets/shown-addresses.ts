import { ipv4Text, ipv6Text, isMapped } from '../addresses/ip-text.ts';
import type { Socket } from './socket.ts';

/** Where an address begins: 4 bytes for IPv4, 16 for IPv6. */
export type AddressBytes = { bytes: Uint8Array; at: number };

/**
 * Both addresses as text. For an IPv4 peer of a dual-stack socket both are IPv4, also where the local one is the
 * wildcard. Without a peer the remote address is null.
 */
export function shownAddresses(
  isIpv6: boolean,
  local: AddressBytes,
  remote: AddressBytes | null,
): Pick<Socket, 'family' | 'localAddress' | 'remoteAddress'> {
  const decisive = remote ?? local;
  const shownAsIpv4 = !isIpv6 || isMapped(decisive.bytes, decisive.at);
  const text = ({ bytes, at }: AddressBytes): string => {
    if (!isIpv6) return ipv4Text(bytes, at);
    return shownAsIpv4 ? ipv4Text(bytes, at + 12) : ipv6Text(bytes, at);
  };
  return {
    family: shownAsIpv4 ? 4 : 6,
    localAddress: text(local),
    remoteAddress: remote === null ? null : text(remote),
  };
}

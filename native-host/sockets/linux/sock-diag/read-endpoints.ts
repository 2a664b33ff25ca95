import { ipv4Text, ipv6Text, isMapped } from '../../ip-text.ts';
import type { Socket } from '../../socket.ts';

/*
 * The beginning of struct inet_diag_msg (include/uapi/linux/inet_diag.h); ports and addresses are big-endian. IPv4 fills
 * the first four bytes of an address.
 *
 *      0        1       2       3         4            6             8           24          40
 *      | family | state | timer | retrans | local port | remote port | local     | remote    |
 */
const LOCAL = 8;
const REMOTE = 24;
const AF_INET6 = 10;

export const hasRemotePort = (u8: Uint8Array, at: number): boolean => port(u8, at + 6) !== 0;

export function hasRemoteAddress(u8: Uint8Array, at: number): boolean {
  for (let i = at + REMOTE; i < at + REMOTE + 16; i++) if (u8[i] !== 0) return true;
  return false;
}

/** Writes both endpoints into the socket; an IPv4-mapped one as IPv4. Of one that is not connected the remote one is null. */
export function readEndpoints(
  socket: Pick<Socket, 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'>,
  u8: Uint8Array,
  at: number,
  isConnected: boolean,
): void {
  const isIpv6 = u8[at] === AF_INET6;
  const shownAsIpv4 = !isIpv6 || isMapped(u8, at + (isConnected ? REMOTE : LOCAL));
  const text = (offset: number): string => {
    if (!isIpv6) return ipv4Text(u8, at + offset);
    return shownAsIpv4 ? ipv4Text(u8, at + offset + 12) : ipv6Text(u8, at + offset);
  };
  socket.family = shownAsIpv4 ? 4 : 6;
  socket.localAddress = text(LOCAL);
  socket.localPort = port(u8, at + 4);
  socket.remoteAddress = isConnected ? text(REMOTE) : null;
  socket.remotePort = isConnected && hasRemotePort(u8, at) ? port(u8, at + 6) : null;
}

const port = (u8: Uint8Array, at: number): number => ((u8[at] ?? 0) << 8) | (u8[at + 1] ?? 0);

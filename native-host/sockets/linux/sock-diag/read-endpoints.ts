import { shownAddresses } from '../../shown-addresses.ts';
import type { Socket } from '../../socket.ts';

/*
 * The beginning of struct inet_diag_msg (include/uapi/linux/inet_diag.h); ports and addresses are big-endian. An IPv4
 * address is in the first four bytes.
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

/** Writes both endpoints into the socket; the remote one is null when it is not connected. */
export function readEndpoints(
  socket: Pick<Socket, 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'>,
  u8: Uint8Array,
  at: number,
  isConnected: boolean,
): void {
  const local = { bytes: u8, at: at + LOCAL };
  const remote = isConnected ? { bytes: u8, at: at + REMOTE } : null;
  const { family, localAddress, remoteAddress } = shownAddresses(u8[at] === AF_INET6, local, remote);
  socket.family = family;
  socket.localAddress = localAddress;
  socket.remoteAddress = remoteAddress;
  socket.localPort = port(u8, at + 4);
  socket.remotePort = isConnected && hasRemotePort(u8, at) ? port(u8, at + 6) : null;
}

const port = (u8: Uint8Array, at: number): number => ((u8[at] ?? 0) << 8) | (u8[at + 1] ?? 0);

import type { NetlinkBytes } from '../../../system/linux/netlink-bytes.ts';
import { hasRemotePort, readEndpoints } from './read-endpoints.ts';

/**
 * A socket's ports and addresses as in its last message (struct inet_diag_msg, see read-endpoints), in signed words: they
 * are parsed again only when one differs.
 */
export type EndpointWords = {
  portsWord: number;
  /** The first word of each address: the whole of an IPv4 one. */
  localWord: number;
  remoteWord: number;
  /** The other three words of each address; null for an IPv4 socket. */
  readonly ipv6Words: Int32Array | null;
};

const AF_INET6 = 10;

export const isIpv6 = ({ u8 }: NetlinkBytes, at: number): boolean => u8[at] === AF_INET6;

/**
 * Whether the message at `word` has the endpoints of the last one. Written out, and without a list for IPv4: this runs for
 * every socket at every look.
 */
export function hasSameEndpoints(socket: EndpointWords, u32: Uint32Array, word: number): boolean {
  if (
    socket.portsWord !== signed(u32, word + 1) ||
    socket.localWord !== signed(u32, word + 2) ||
    socket.remoteWord !== signed(u32, word + 6)
  ) {
    return false;
  }
  const rest = socket.ipv6Words;
  return (
    rest === null ||
    (rest[0] === signed(u32, word + 3) &&
      rest[1] === signed(u32, word + 4) &&
      rest[2] === signed(u32, word + 5) &&
      rest[3] === signed(u32, word + 7) &&
      rest[4] === signed(u32, word + 8) &&
      rest[5] === signed(u32, word + 9))
  );
}

/** Takes them over from the message at `at`, as words and as addresses and ports. */
export function takeEndpoints(
  socket: EndpointWords & Parameters<typeof readEndpoints>[0],
  { u8, u32 }: NetlinkBytes,
  at: number,
): void {
  const word = at >> 2;
  socket.portsWord = signed(u32, word + 1);
  socket.localWord = signed(u32, word + 2);
  socket.remoteWord = signed(u32, word + 6);
  socket.ipv6Words?.set(u32.subarray(word + 3, word + 6));
  socket.ipv6Words?.set(u32.subarray(word + 7, word + 10), 3);
  readEndpoints(socket, u8, at, hasRemotePort(u8, at));
}

/** V8 keeps a number of 32 signed bits in the object itself, and a larger one outside of it. */
const signed = (u32: Uint32Array, word: number): number => (u32[word] ?? 0) | 0;

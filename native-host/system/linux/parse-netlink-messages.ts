import type { NetlinkBytes, OnNetlinkMessage } from './netlink-bytes.ts';

/** What a datagram means for a request: its reply has more, is complete, or is a failure (errno as in errno(3)). */
export type NetlinkOutcome = 'more' | 'complete' | NetlinkFailure;

/** `answer`: the kernel refused. `message`: the datagram is cut off or otherwise malformed (EBADMSG). */
export type NetlinkFailure = { call: 'answer' | 'message'; errno: number };

/**
 * Walks the messages of one datagram. Each begins with struct nlmsghdr (linux/netlink.h) and is padded to 4 bytes:
 *
 *     0        4      6       8          12        16
 *     | length | type | flags | sequence | port id | payload …
 *
 * The payload of NLMSG_ERROR and, at the end of a dump, of NLMSG_DONE begins with an int: 0, or a negative errno. A dump
 * that fails inside the kernel (no module for the protocol) reports it only in NLMSG_DONE.
 *
 * @param length bytes of the datagram
 * @param sequence the request's number; with 0 every message is passed on and none completes a reply
 */
export function parseNetlinkMessages(
  bytes: NetlinkBytes,
  length: number,
  sequence: number,
  onMessage: OnNetlinkMessage,
): NetlinkOutcome {
  const { u8, u32 } = bytes;
  let at = 0;
  while (at + HEADER_BYTES <= length) {
    const end = at + (u32[at >> 2] ?? 0);
    if (end < at + HEADER_BYTES || end > length) return CUT_OFF;
    // Another number: the rest of a reply that timed out earlier.
    if (sequence === 0 || u32[(at + 8) >> 2] === sequence) {
      const type = (u8[at + 4] ?? 0) | ((u8[at + 5] ?? 0) << 8);
      if (type === NLMSG_ERROR || type === NLMSG_DONE) {
        if (end < at + HEADER_BYTES + 4) return CUT_OFF;
        const errno = -((u32[(at + HEADER_BYTES) >> 2] ?? 0) | 0);
        return errno === 0 ? 'complete' : { call: 'answer', errno };
      }
      onMessage(bytes, type, at + HEADER_BYTES, end);
      const isMulti = ((u8[at + 6] ?? 0) & NLM_F_MULTI) !== 0;
      if (sequence !== 0 && !isMulti) return 'complete';
    }
    at = (end + 3) & ~3;
  }
  return at < length ? CUT_OFF : 'more';
}

const HEADER_BYTES = 16;
const NLM_F_MULTI = 2;
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
/** EBADMSG of asm-generic/errno.h: "Bad message". */
const CUT_OFF: NetlinkFailure = { call: 'message', errno: 74 };

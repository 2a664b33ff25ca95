import type { TcpState } from '../../../protocol.ts';
import { u64At } from './u64-at.ts';

/*
 * struct tcp_info (include/uapi/linux/tcp.h):
 *   24 unacked u32   120 bytes_acked u64   200 bytes_sent u64   208 bytes_retrans u64
 */
const LENGTH_WITH_BYTES_RETRANS = 216;

/**
 * Which side opened a TCP connection, by the kernel's own count of sequence numbers; null while it cannot be told, and
 * with a kernel before 4.19.
 *
 * The SYN takes one number. For the side that connected its acknowledgment is counted in bytes_acked (tcp_ack() of
 * net/ipv4/tcp_input.c finds snd_una before it); the accepting side starts behind its own SYN
 * (tcp_create_openreq_child() of net/ipv4/tcp_minisocks.c). bytes_sent and bytes_retrans are payload on both sides. So
 * once nothing is in flight, more numbers were acknowledged than bytes sent by one, or by none; and by one more where our
 * own FIN was acknowledged.
 *
 * @param state of the same message as the counters
 * @param word where tcp_info begins
 */
export function openerOf(
  state: TcpState | null,
  u32: Uint32Array,
  word: number,
  length: number,
): 'local' | 'remote' | null {
  if (length < LENGTH_WITH_BYTES_RETRANS || state === null || u32[word + 6] !== 0) return null;
  const beyondData = u64At(u32, word + 30) + u64At(u32, word + 52) - u64At(u32, word + 50);
  switch (state) {
    case 'ESTABLISHED':
    case 'CLOSE_WAIT':
      return openers[beyondData] ?? null;
    case 'FIN_WAIT_2':
      return openers[beyondData - 1] ?? null;
    case 'CLOSED': // in a notice: whether a FIN was sent is not known, so only both numbers prove something
      return beyondData === 2 ? 'local' : null;
    default:
      return null;
  }
}

const openers = ['remote', 'local'] as const;

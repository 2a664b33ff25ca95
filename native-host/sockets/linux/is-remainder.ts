import type { TcpState } from '../../protocol.ts';

/**
 * Whether a row is what the kernel keeps of a connection that its process has closed, for up to a minute
 * (tcp_time_wait() of net/ipv4/tcp_minisocks.c): in TIME_WAIT, or in FIN_WAIT_2 until the far side closes its half too.
 * Nothing can be sent or received by such a connection any more.
 *
 * In FIN_WAIT_2 with an inode a process has only shut down its own direction and still reads: that is open. Without one in
 * any other state the kernel is still at work on it: FIN_WAIT_1, CLOSING and LAST_ACK send, and the rest is not accepted yet.
 */
export function isRemainder({ state, inode }: { readonly state: TcpState | null; readonly inode: number }): boolean {
  return inode === 0 && (state === 'TIME_WAIT' || state === 'FIN_WAIT_2');
}

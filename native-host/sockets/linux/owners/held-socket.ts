import type { Socket } from '../../socket.ts';

/** A socket with the numbers that lead to its owner. */
export type HeldSocket = Socket & {
  /** 0: no process holds it (TIME_WAIT, half-open, waiting to be accepted, orphaned). */
  inode: number;
  /** Meaningful while a process holds the socket. */
  uid: number;
  /** The control group that made it, where the source tells; 0 where it does not. */
  cgroupId?: number;
};

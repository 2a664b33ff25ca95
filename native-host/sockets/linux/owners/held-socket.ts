import type { Socket } from '../../socket.ts';

/** A socket with the numbers that lead to its owner. */
export type HeldSocket = Socket & {
  /** 0: no process holds it (TIME_WAIT, half-open, waiting to be accepted, orphaned). */
  inode: number;
  /** Valid only while a process holds the socket. */
  uid: number;
  /** The control group that created it; 0 or absent where the source does not show it. */
  cgroupId?: number;
};

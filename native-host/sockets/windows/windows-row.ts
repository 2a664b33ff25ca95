import type { Socket } from '../socket.ts';

/** One socket as the tables of Windows have it. */
export type WindowsRow = Pick<
  Socket,
  'protocol' | 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'state'
> & {
  /** 0 where no process holds the socket, as in TIME_WAIT. */
  pid: number;
};

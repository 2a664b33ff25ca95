import type { Socket } from '../socket.ts';

/** One socket as in the tables of iphlpapi and of netstat. */
export type WindowsRow = Pick<
  Socket,
  'protocol' | 'family' | 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort' | 'state'
> & {
  /** 0 where no process holds the socket, as in TIME_WAIT. */
  pid: number;
};

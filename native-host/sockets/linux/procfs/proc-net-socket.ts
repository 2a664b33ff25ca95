import { unknownFields } from '../../socket.ts';
import { isRemainder } from '../is-remainder.ts';
import type { HeldSocket } from '../owners/held-socket.ts';
import type { ProcNetRow } from './parse-proc-net.ts';

/** A socket of a text table, with what recognises it at the next look. */
export type ProcNetSocket = HeldSocket & {
  key: string;
  /** The look that had its row last. */
  lastLook: number;
};

/** The socket of a row, which has no owner and no figures. */
export function newProcNetSocket(
  fixed: Pick<ProcNetSocket, 'id' | 'key' | 'protocol' | 'namespace' | 'lastLook'>,
  row: ProcNetRow,
): ProcNetSocket {
  return {
    ...unknownFields,
    ...row,
    ...fixed,
  };
}

/**
 * The same endpoints with another inode, or open again after the remainder of a closed connection: a new socket took them
 * over. A remainder goes from FIN_WAIT_2 to TIME_WAIT, and never back.
 */
export function isSuccessor(row: ProcNetRow, socket: ProcNetSocket): boolean {
  if (isRemainder(socket)) return !isRemainder(row) || (socket.state === 'TIME_WAIT' && row.state === 'FIN_WAIT_2');
  return row.inode !== 0 && socket.inode !== 0 && row.inode !== socket.inode;
}

/** Several unconnected sockets may share one endpoint (SO_REUSEPORT): only there the inode is part of the key. */
export function keyOf(row: ProcNetRow, protocol: 'tcp' | 'udp'): string {
  const endpoints = `${protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress ?? '*'} ${row.remotePort ?? '*'}`;
  return row.remoteAddress === null ? `${endpoints} ${row.inode}` : endpoints;
}

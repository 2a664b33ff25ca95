import { unknownFields } from '../../unknown-fields.ts';
import type { HeldSocket } from '../owners/held-socket.ts';
import type { ProcNetRow } from './parse-proc-net.ts';

/** A socket of a text table, with what is needed to recognise it again. */
export type ProcNetSocket = HeldSocket & {
  key: string;
  /** The look at which it came last. */
  lastLook: number;
};

/** The socket that a row shows; its owner is not in the row, and neither are its figures. */
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

/** The same endpoints under another inode, or alive again after TIME_WAIT: a new socket took them over. */
export function isSuccessor(row: ProcNetRow, { inode, state }: ProcNetSocket): boolean {
  if (state === 'TIME_WAIT') return row.state !== 'TIME_WAIT';
  return row.inode !== 0 && inode !== 0 && row.inode !== inode;
}

/** Several UDP sockets may share one endpoint (SO_REUSEPORT): only there the inode is part of the name. */
export function keyOf(row: ProcNetRow, protocol: 'tcp' | 'udp'): string {
  const endpoints = `${protocol} ${row.localAddress} ${row.localPort} ${row.remoteAddress ?? '*'} ${row.remotePort ?? '*'}`;
  return row.remoteAddress === null ? `${endpoints} ${row.inode}` : endpoints;
}

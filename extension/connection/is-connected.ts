import type { Connection } from '../../native-host/protocol.ts';

/** Whether it counts as a connection now: sockets without a remote host and closed connections do not. */
export function isConnected(connection: Connection): boolean {
  return connection.closedAtMs === null && isConnection(connection);
}

/** Whether it is or was a connection: a socket that listens, or has no remote host for another reason, is not. */
export function isConnection({ direction, remoteAddress }: Connection): boolean {
  return direction !== 'listening' && remoteAddress !== null;
}

/**
 * Whether it is a socket without a remote host of which nobody can tell that it listens: a UDP socket on a port that the
 * system assigned, which may only send, or a TCP socket that is bound and no more.
 */
export function isUnconnected({ direction, remoteAddress }: Pick<Connection, 'direction' | 'remoteAddress'>): boolean {
  return direction === 'unknown' && remoteAddress === null;
}

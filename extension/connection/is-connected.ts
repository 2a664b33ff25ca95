import type { Connection } from '../../native-host/protocol.ts';

/** Whether it counts as a connection now: listening sockets and closed connections do not. */
export function isConnected(connection: Connection): boolean {
  return connection.closedAtMs === null && isConnection(connection);
}

/** Whether it is or was a connection: a listening socket is not. */
export function isConnection({ direction }: Connection): boolean {
  return direction !== 'listening';
}

import type { Connection } from '../../native-host/protocol.ts';

/** Whether it counts as a connection now: sockets that only listen, and closed connections, do not. */
export function isConnected(connection: Connection): boolean {
  return connection.closedAtMs === null && isConnection(connection);
}

/** Whether it is or was a connection: a socket that only listens leads nowhere. */
export function isConnection({ direction }: Connection): boolean {
  return direction !== 'listening';
}

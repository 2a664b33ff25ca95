import type { Connection } from '../../native-host/protocol.ts';

/** Whether it counts as a connection now: sockets that only listen, and closed connections, do not. */
export function isConnected({ closedAtMs, direction }: Connection): boolean {
  return closedAtMs === null && direction !== 'listening';
}

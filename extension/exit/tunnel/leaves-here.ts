import type { Connection } from '../../../native-host/protocol.ts';
import { isConnected } from '../../connection/is-connected.ts';

/**
 * Whether a connection is open and judged by where it leaves: not one that others opened, whose packets go back to them,
 * nor one in another network namespace, whose interfaces are not this computer's.
 */
export function leavesHere(connection: Connection): boolean {
  return isConnected(connection) && connection.direction !== 'incoming' && connection.namespace === null;
}

import type { Connection } from '../../native-host/protocol.ts';

/** The server's port: the local one for incoming connections and sockets without a peer, else the remote one. */
export function servicePort({
  direction,
  remoteAddress,
  localPort,
  remotePort,
}: Pick<Connection, 'direction' | 'remoteAddress' | 'localPort' | 'remotePort'>): number | null {
  const serves = direction === 'listening' || direction === 'incoming' || remoteAddress === null;
  return serves ? localPort : remotePort;
}

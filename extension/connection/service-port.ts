import type { Connection } from '../../native-host/protocol.ts';

/** The port of whoever serves: the other one's, or this computer's where it is the one that is connected to. */
export function servicePort({
  direction,
  remoteAddress,
  localPort,
  remotePort,
}: Pick<Connection, 'direction' | 'remoteAddress' | 'localPort' | 'remotePort'>): number | null {
  const serves = direction === 'listening' || direction === 'incoming' || remoteAddress === null;
  return serves ? localPort : remotePort;
}

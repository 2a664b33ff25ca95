import { dequal } from 'dequal/lite';
import type { Connection, ConnectionChange } from '../protocol.ts';
import type { Socket } from '../sockets/socket.ts';

/** The fields that a socket and its connection have in common and that may change while it lives. */
const SHOWN = [
  'family',
  'localAddress',
  'localPort',
  'remoteAddress',
  'remotePort',
  'state',
  'pid',
  'processName',
  'executable',
  'owner',
  'service',
  'namespace',
  'rttMs',
  'minRttMs',
  'bytesSent',
  'bytesReceived',
] as const satisfies readonly (keyof Socket & keyof Connection)[];

/** The fields of a socket that differ from those last reported of its connection; null when none does. */
export function differences(connection: Connection, socket: Socket): ConnectionChange | null {
  let change: ConnectionChange | null = null;
  for (const field of SHOWN) {
    if (connection[field] === socket[field]) continue;
    change ??= { id: connection.id };
    Object.assign(change, { [field]: socket[field] });
  }
  return change;
}

export function isSameLocation(a: Pick<Connection, 'scope' | 'place' | 'network' | 'traits'>, b: typeof a): boolean {
  return a.scope === b.scope && dequal(a.network, b.network) && dequal(a.place, b.place) && dequal(a.traits, b.traits);
}

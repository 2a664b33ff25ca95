import type { Connection } from '../../../../native-host/protocol.ts';
import { stateOfConnection } from '../../../view/sentences/connection-words.ts';

/**
 * Its protocol and state; nothing for an established TCP connection, which most are. The direction is not in it.
 *
 * @param hasProtocol whether the protocol is shown elsewhere
 */
export function notableState(connection: Connection, hasProtocol = false): string {
  const { closedAtMs, direction, protocol, state } = connection;
  if (closedAtMs === null && protocol === 'tcp' && (state === null || state === 'ESTABLISHED')) return '';
  const words = stateOfConnection({ ...connection, direction: direction === 'incoming' ? 'outgoing' : direction });
  const named = `${protocol.toUpperCase()} · `;
  return hasProtocol && `${words} · `.startsWith(named) ? words.slice(named.length) : words;
}

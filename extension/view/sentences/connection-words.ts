import { isFailedAttempt } from '../../connection/stage-of.ts';
import type { Connection, Scope } from '../../../native-host/protocol.ts';
import { formatTime } from '../../text/format-time.ts';
import { message, type MessageKey } from '../../text/message.ts';

/** A TCP state in lower case: "established", "time wait". These are protocol terms in every language. */
export function stateName(state: string): string {
  return state.toLowerCase().replaceAll('_', ' ');
}

/** A scope in words. */
export function scopeName(scope: string): string {
  const key = new Map<string, MessageKey>(Object.entries(scopes)).get(scope);
  return key === undefined ? scope : message(key);
}

const scopes: Record<Scope, MessageKey> = {
  public: 'scopePublic',
  private: 'scopePrivate',
  shared: 'scopeShared',
  'link-local': 'scopeLinkLocal',
  loopback: 'scopeLoopback',
  multicast: 'scopeMulticast',
  reserved: 'scopeReserved',
  unspecified: 'scopeUnspecified',
};

/** The state of a connection: while open its kind, then when it ended, and whether it was ever established. */
export function stateOfConnection(connection: Connection): string {
  if (connection.closedAtMs === null) return kindOfConnection(connection);
  const time = formatTime(connection.closedAtMs);
  return message(isFailedAttempt(connection) ? 'rowFailed' : 'rowClosed', { time });
}

/** "TCP · established · incoming": protocol, state and direction in one line. */
export function kindOfConnection({ protocol, state, direction }: Connection): string {
  const words = [protocol.toUpperCase(), state === null ? null : stateName(state)];
  if (direction === 'incoming') words.push(message('rowIncoming'));
  return words.filter((word) => word !== null).join(' · ');
}

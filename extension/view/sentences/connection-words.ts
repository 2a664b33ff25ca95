import { isBroadcast } from '../../connection/is-broadcast.ts';
import { isUnconnected } from '../../connection/is-connected.ts';
import { isFailedAttempt } from '../../connection/stage-of.ts';
import type { Connection } from '../../../native-host/protocol.ts';
import { formatTimeOfDay } from '../../text/format-time.ts';
import { message, type MessageKey } from '../../text/message.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** A TCP state in lower case: "established", "time wait". These are protocol terms in every language. */
export function stateName(state: string): string {
  return state.toLowerCase().replaceAll('_', ' ');
}

/** A scope in words. */
export function scopeName(scope: string): string {
  const key = new Map<string, MessageKey>(Object.entries(scopes)).get(scope);
  return key === undefined ? foreignText(scope) : message(key);
}

/** Where the remote address of a connection without a place is: "Local network", "Local network, broadcast". */
export function whereabouts(connection: Pick<Connection, 'scope' | 'remoteAddress'>): string {
  return isBroadcast(connection) ? message('scopeBroadcast') : scopeName(connection.scope);
}

const scopes: Record<Connection['scope'], MessageKey> = {
  public: 'scopePublic',
  private: 'scopePrivate',
  shared: 'scopeShared',
  'link-local': 'scopeLinkLocal',
  loopback: 'scopeLoopback',
  multicast: 'scopeMulticast',
  reserved: 'scopeReserved',
  unspecified: 'scopeUnspecified',
  unknown: 'scopeUnknown',
};

/** The state of a connection: while open its kind, then when it ended, and whether it was ever established. */
export function stateOfConnection(connection: Connection): string {
  if (connection.closedAtMs === null) return kindOfConnection(connection);
  const time = formatTimeOfDay(connection.closedAtMs);
  return message(isFailedAttempt(connection) ? 'rowFailed' : 'rowClosed', { time });
}

/** "TCP · established · incoming": protocol, state and direction in one line. */
export function kindOfConnection(connection: Connection): string {
  const { protocol, state, direction } = connection;
  const words = [protocol.toUpperCase(), state === null ? null : stateName(state)];
  if (direction === 'incoming') words.push(message('rowIncoming'));
  if (isUnconnected(connection)) words.push(message('rowUnconnected'));
  return words.filter((word) => word !== null).join(' · ');
}

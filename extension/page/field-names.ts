import type { Connection, Scope } from '../../native-host/protocol.ts';
import { formatTime } from '../view/format-time.ts';

/** A TCP state in plain letters: "established", "time wait". */
export function stateName(state: string): string {
  return state.toLowerCase().replaceAll('_', ' ');
}

/** A scope in words that say where it is. */
export function scopeName(scope: string): string {
  return new Map<string, string>(Object.entries(scopes)).get(scope) ?? scope;
}

const scopes: Record<Scope, string> = {
  public: 'Internet',
  private: 'Local network',
  shared: 'Provider’s network',
  'link-local': 'Same link',
  loopback: 'This computer',
  multicast: 'Multicast',
  reserved: 'Reserved',
  unspecified: 'No remote address',
};

/** How a connection stands: what kind it is while open, then when it ended, and whether it ever came about. */
export function stateOfConnection(connection: Connection): string {
  if (connection.closedAtMs === null) return kindOfConnection(connection);
  return `${isFailedAttempt(connection) ? 'failed' : 'closed'} ${formatTime(connection.closedAtMs)}`;
}

/** An attempt that was refused or never answered ended in the state in which it began. */
export const isFailedAttempt = ({ closedAtMs, state }: Connection): boolean =>
  closedAtMs !== null && state === 'SYN_SENT';

/** "TCP established, incoming": what a connection is, in one line. */
export function kindOfConnection({ protocol, state, direction }: Connection): string {
  const words = [protocol.toUpperCase(), state === null ? null : stateName(state)];
  if (direction === 'incoming') words.push('incoming');
  return words.filter((word) => word !== null).join(' · ');
}

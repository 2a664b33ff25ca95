import type { Connection } from '../../native-host/protocol.ts';

/** Where in its life a connection is, in the order in which they are offered. */
export const stages = ['opening', 'established', 'closing', 'failed', 'closed', 'udp', 'listening'] as const;
export type Stage = (typeof stages)[number];

/** In the order of a life; UDP has no stages but open and closed. */
export function stageOf(connection: Connection): Stage {
  const { direction, state, closedAtMs, protocol } = connection;
  if (direction === 'listening') return 'listening';
  if (closedAtMs !== null) return isFailedAttempt(connection) ? 'failed' : 'closed';
  if (protocol === 'udp') return 'udp';
  if (isAttempt(connection)) return 'opening';
  if (state === 'ESTABLISHED') return 'established';
  return state === 'TIME_WAIT' || state === 'CLOSED' ? 'closed' : 'closing';
}

/** A connection that is not established yet, from either side; or closed before it was. */
export function isAttempt({ state }: Connection): boolean {
  return state === 'SYN_SENT' || state === 'SYN_RECEIVED';
}

/** An attempt that was refused or never answered, or a caller that did not come back, ended as it began. */
export function isFailedAttempt(connection: Connection): boolean {
  return connection.closedAtMs !== null && isAttempt(connection);
}

/** What the connections of a marker are about, all of them together. */
export type Phase =
  /** At least one is established, or has no states (UDP). */
  | 'open'
  /** None that is open is established yet; or none of those that have closed ever was. */
  | 'attempt'
  /** One side of all that are open has said goodbye (RFC 9293, section 3.6). */
  | 'closing'
  /** None is open any more. */
  | 'closed';

export function phaseOf(open: readonly Connection[], closed: readonly Connection[]): Phase {
  if (open.length === 0) return closed.length > 0 && closed.every(isAttempt) ? 'attempt' : 'closed';
  if (open.every(isAttempt)) return 'attempt';
  return open.every(({ state }) => state !== null && closingStates.has(state)) ? 'closing' : 'open';
}

const closingStates: ReadonlySet<string> = new Set([
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
]);

import type { Connection } from '../../native-host/protocol.ts';

/** Where a connection is in its life cycle, in the order in which the filters offer it. */
export const stages = ['opening', 'established', 'closing', 'failed', 'closed', 'udp', 'listening'] as const;
export type Stage = (typeof stages)[number];

/** UDP is only ever open or closed. An open TCP connection of which the system reports no state counts as established. */
export function stageOf(connection: Connection): Stage {
  const { direction, state, closedAtMs, protocol } = connection;
  if (direction === 'listening') return 'listening';
  if (closedAtMs !== null) return isFailedAttempt(connection) ? 'failed' : 'closed';
  if (protocol === 'udp') return 'udp';
  if (isAttempt(connection)) return 'opening';
  if (state === 'ESTABLISHED' || state === null) return 'established';
  return state === 'TIME_WAIT' || state === 'CLOSED' ? 'closed' : 'closing';
}

/** A connection that is not established yet, in either direction; or that closed before it was. */
export function isAttempt({ state }: Connection): boolean {
  return state === 'SYN_SENT' || state === 'SYN_RECEIVED';
}

/** An attempt that was refused or timed out, or an incoming one whose handshake was never completed. */
export function isFailedAttempt(connection: Connection): boolean {
  return connection.closedAtMs !== null && isAttempt(connection);
}

/** The phase of a marker's connections, taken together. */
export type Phase =
  /** At least one is established or has no state (UDP). */
  | 'open'
  /** None of the open ones is established yet; or all have closed and none ever was. */
  | 'attempt'
  /** All open ones are closing: one side has sent its FIN (RFC 9293, section 3.6). */
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

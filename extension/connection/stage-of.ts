import type { Connection } from '../../native-host/protocol.ts';

/** Where in its life a connection is, in the order in which they are offered. */
export const stages = ['opening', 'established', 'closing', 'failed', 'closed', 'udp', 'listening'] as const;
export type Stage = (typeof stages)[number];

/** In the order of a life; UDP has no stages but open and closed. A failed attempt closed before it was established. */
export function stageOf({ direction, state, closedAtMs, protocol }: Connection): Stage {
  if (direction === 'listening') return 'listening';
  const isOpening = state === 'SYN_SENT' || state === 'SYN_RECEIVED';
  if (closedAtMs !== null) return isOpening ? 'failed' : 'closed';
  if (protocol === 'udp') return 'udp';
  if (isOpening) return 'opening';
  if (state === 'ESTABLISHED') return 'established';
  return state === 'TIME_WAIT' || state === 'CLOSED' ? 'closed' : 'closing';
}

/** An attempt that was refused or never answered ended in the state in which it began. */
export const isFailedAttempt = ({ closedAtMs, state }: Connection): boolean =>
  closedAtMs !== null && state === 'SYN_SENT';

/** What the connections of a marker are about, all of them together. */
export type Phase =
  /** At least one is established, or has no states (UDP). */
  | 'open'
  /** All that are open ask for an answer; or all that have closed never got one. */
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

/** A connection that asks and has no answer, or closed without one. */
export function isAttempt({ state }: Connection): boolean {
  return state === 'SYN_SENT';
}

const closingStates: ReadonlySet<string> = new Set([
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
]);

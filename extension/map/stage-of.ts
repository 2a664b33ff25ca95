import type { Connection } from '../../native-host/protocol.ts';

/** Where in its life a connection is. */
export type Stage = 'opening' | 'established' | 'closing' | 'failed' | 'closed' | 'udp' | 'listening';

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

import type { TcpState } from '../../protocol.ts';

/** TCP states by Linux' numbers (include/net/tcp_states.h); 12, NEW_SYN_RECV, is a half-open request. */
const STATES: readonly (TcpState | null)[] = [
  null,
  'ESTABLISHED',
  'SYN_SENT',
  'SYN_RECEIVED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'TIME_WAIT',
  'CLOSED',
  'CLOSE_WAIT',
  'LAST_ACK',
  'LISTEN',
  'CLOSING',
  'SYN_RECEIVED',
];

/** The RFC 9293 name of a Linux state number; null for an unknown number. */
export function tcpState(number: number): TcpState | null {
  return STATES[number] ?? null;
}

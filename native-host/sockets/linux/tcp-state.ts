import type { TcpState } from '../../protocol.ts';

/** Linux' numbers of the TCP states (include/net/tcp_states.h) by index; 12, NEW_SYN_RECV, is a half-open request. */
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

/** The RFC 9293 name of a Linux state number; null for a number that no kernel has given yet. */
export function tcpState(number: number): TcpState | null {
  return STATES[number] ?? null;
}

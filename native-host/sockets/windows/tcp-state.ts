import type { TcpState } from '../../protocol.ts';

/** TCP states by Windows' numbers (MIB_TCP_STATE in tcpmib.h); 12, DELETE_TCB, is a connection being removed. */
const STATES: readonly (TcpState | null)[] = [
  null,
  'CLOSED',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECEIVED',
  'ESTABLISHED',
  'FIN_WAIT_1',
  'FIN_WAIT_2',
  'CLOSE_WAIT',
  'CLOSING',
  'LAST_ACK',
  'TIME_WAIT',
  'CLOSED',
];

/** The RFC 9293 name of a Windows state number; null for an unknown number. */
export function tcpState(number: number): TcpState | null {
  return STATES[number] ?? null;
}

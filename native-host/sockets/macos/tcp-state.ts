import type { TcpState } from '../../protocol.ts';

/** TCP states by the kernel's numbers (bsd/netinet/tcp_fsm.h, TSI_S_… of bsd/sys/proc_info.h). */
const STATES: readonly TcpState[] = [
  'CLOSED',
  'LISTEN',
  'SYN_SENT',
  'SYN_RECEIVED',
  'ESTABLISHED',
  'CLOSE_WAIT',
  'FIN_WAIT_1',
  'CLOSING',
  'LAST_ACK',
  'FIN_WAIT_2',
  'TIME_WAIT',
];

/** The RFC 9293 name of a macOS state number; null for an unknown number. */
export function tcpState(number: number): TcpState | null {
  return STATES[number] ?? null;
}

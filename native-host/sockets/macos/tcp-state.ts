import type { TcpState } from '../../protocol.ts';

/** The kernel's numbers of the TCP states (bsd/netinet/tcp_fsm.h, TSI_S_… of bsd/sys/proc_info.h) by index. */
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

/** The RFC 9293 name of a macOS state number; null for a number that no kernel has given yet. */
export function tcpState(number: number): TcpState | null {
  return STATES[number] ?? null;
}

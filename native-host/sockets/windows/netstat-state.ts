import type { TcpState } from '../../protocol.ts';

/**
 * The known words of netstat's state column. Most editions of Windows, Chinese and Japanese among them, print the
 * English ones; the German edition translates them.
 */
const STATES: Readonly<Record<string, TcpState>> = {
  CLOSED: 'CLOSED',
  LISTENING: 'LISTEN',
  SYN_SENT: 'SYN_SENT',
  SYN_RECEIVED: 'SYN_RECEIVED',
  ESTABLISHED: 'ESTABLISHED',
  FIN_WAIT_1: 'FIN_WAIT_1',
  FIN_WAIT_2: 'FIN_WAIT_2',
  CLOSE_WAIT: 'CLOSE_WAIT',
  CLOSING: 'CLOSING',
  LAST_ACK: 'LAST_ACK',
  TIME_WAIT: 'TIME_WAIT',
  DELETE_TCB: 'CLOSED',
  // German; its word for LISTENING has a letter that depends on the code page, but listening shows by the remote port.
  SYN_GESENDET: 'SYN_SENT',
  HERGESTELLT: 'ESTABLISHED',
  FIN_WARTEN_1: 'FIN_WAIT_1',
  FIN_WARTEN_2: 'FIN_WAIT_2',
  SCHLIESSEN_WARTEN: 'CLOSE_WAIT',
  SCHLIESSEND: 'CLOSING',
  ZULETZT_ACK: 'LAST_ACK',
  WARTEND: 'TIME_WAIT',
};

/**
 * The state of a TCP row. A row with an unknown word listens if it has no remote port, and otherwise has no known state
 * (null); neither has one without a word, which may be bound and no more.
 */
export function netstatState(word: string, hasRemote: boolean): TcpState | null {
  if (word === '') return null;
  const state = Object.hasOwn(STATES, word) ? STATES[word] : undefined;
  return state ?? (hasRemote ? null : 'LISTEN');
}

import type { Connection, TcpState } from '../../../native-host/protocol.ts';

/**
 * Whether a connected socket may send data now: not while it is being opened, nor once the far end has confirmed its
 * last byte (RFC 9293, section 3.3.2). A state that the system does not tell may be one that sends.
 */
export function maySend({ protocol, state }: Pick<Connection, 'protocol' | 'state'>): boolean {
  return protocol === 'udp' || state === null || sending.has(state);
}

/** Whether packets came back from the far end: a socket of UDP is connected without any, and an untold state may be. */
export function hasResponded({ protocol, state }: Pick<Connection, 'protocol' | 'state'>): boolean {
  return protocol === 'tcp' && state !== null && sending.has(state);
}

const sending: ReadonlySet<TcpState> = new Set([
  'ESTABLISHED',
  'CLOSE_WAIT',
  'FIN_WAIT_1',
  'CLOSING',
  'LAST_ACK',
] satisfies TcpState[]);

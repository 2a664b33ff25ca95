import type { Connection, Direction, Precision, Scope, TcpState } from '../../native-host/protocol.ts';

/**
 * The words of the wire contract's closed unions, as values: incoming messages are checked against them, and the
 * search offers them, in this order. With records the compiler requires every word.
 */
export const protocolWords: Record<Connection['protocol'], true> = { tcp: true, udp: true };

/** Address families, in the order in which they are processed. */
export const families: readonly Connection['family'][] = [4, 6];

export const stateWords: Record<TcpState, true> = {
  ESTABLISHED: true,
  LISTEN: true,
  SYN_SENT: true,
  SYN_RECEIVED: true,
  FIN_WAIT_1: true,
  FIN_WAIT_2: true,
  CLOSE_WAIT: true,
  CLOSING: true,
  LAST_ACK: true,
  TIME_WAIT: true,
  CLOSED: true,
};

export const directionWords: Record<Direction, true> = {
  outgoing: true,
  incoming: true,
  listening: true,
  unknown: true,
};

export const scopeWords: Record<Scope, true> = {
  public: true,
  private: true,
  shared: true,
  'link-local': true,
  loopback: true,
  multicast: true,
  reserved: true,
  unspecified: true,
};

export const precisionWords: Record<Precision, true> = { city: true, region: true, country: true };

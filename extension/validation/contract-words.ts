import type {
  AddressTrait,
  Connection,
  Direction,
  EgressReasonCode,
  Precision,
  TcpState,
} from '../../native-host/protocol.ts';

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

export const scopeWords: Record<Connection['scope'], true> = {
  public: true,
  private: true,
  shared: true,
  'link-local': true,
  loopback: true,
  multicast: true,
  reserved: true,
  unspecified: true,
  unknown: true,
};

export const precisionWords: Record<Precision, true> = { city: true, region: true, country: true };

export const traitWords: Record<AddressTrait, true> = { anycast: true, 'anonymous-proxy': true, satellite: true };

/** Not checked against: a reason with another code is kept, and makes a verdict less certain (exit/tunnel/host-reasons). */
export const reasonWords: Record<EgressReasonCode, true> = {
  'ppp-may-be-uplink': true,
  'tap-may-be-bridge': true,
  'not-encrypted': true,
  translator: true,
  'held-by-sink': true,
  'held-by-route': true,
  'only-link-local': true,
  'destinations-elsewhere': true,
  'rule-by-mark': true,
  'rule-by-user': true,
  'rule-by-port': true,
  'rule-by-protocol': true,
  'rule-by-source': true,
  'rules-not-asked': true,
  'blocking-app': true,
  'ipsec-by-route': true,
};

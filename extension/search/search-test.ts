import type { Connection } from '../../native-host/protocol.ts';
import type { Facts } from '../facts/facts-of.ts';
import type { HostsOf } from '../sites/connection-hosts.ts';

export type SearchTest = (connection: Connection, context: SearchContext) => boolean;

/** What a search may need in addition to the connection itself. */
export type SearchContext = {
  factsOf: (connection: Connection) => Facts;
  hostsOf: HostsOf;
  /** The moment shown, in milliseconds since the epoch. */
  nowMs: number;
};

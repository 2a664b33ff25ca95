import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import type { HostsOf } from '../../sites/connection-hosts.ts';
import type { Rate } from '../../contract/rate.ts';

/** What the list shows of a connection in addition to its own fields. */
export type ListContext = {
  factsOf: (connection: Connection) => Facts;
  hostsOf: HostsOf;
  /** By connection id. */
  rates: ReadonlyMap<string, Rate>;
  /** The moment shown, in milliseconds since the epoch. */
  nowMs: number;
};

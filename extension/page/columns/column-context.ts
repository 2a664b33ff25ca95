import type { Connection } from '../../../native-host/protocol.ts';
import type { Facts } from '../../facts/facts-of.ts';
import type { Rate } from '../../contract/rate.ts';

/** What the list tells of a connection beside what is in it. */
export type ListContext = {
  factsOf: (connection: Connection) => Facts;
  /** By id of the connection. */
  rates: ReadonlyMap<string, Rate>;
  /** The moment that is shown, in milliseconds since the epoch. */
  nowMs: number;
};

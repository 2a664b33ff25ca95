import type { Connection } from '../../native-host/protocol.ts';
import type { Facts } from '../facts/facts-of.ts';

/** Whether a term of the search holds for a connection. */
export type SearchTest = (connection: Connection, context: SearchContext) => boolean;

/** What a search may need to know beside the connection itself. */
export type SearchContext = {
  factsOf: (connection: Connection) => Facts;
  /** The moment that is shown, in milliseconds since the epoch. */
  nowMs: number;
};

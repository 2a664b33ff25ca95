import type { Connection, Egress } from '../../native-host/protocol.ts';
import { handedOut } from '../exit/tunnel/handed-out.ts';
import { fromHome } from './from-home.ts';
import type { Home } from './home-of.ts';
import { firstContacts } from './first-contacts.ts';
import { outliersOf, type Outlier } from './outliers-of.ts';
import { reachCheck } from './reach-check.ts';
import type { Reach } from './reach-of.ts';
import { memoByConnection } from './memo-by-connection.ts';

export type { Home } from './home-of.ts';
export type { Reach } from './reach-of.ts';

/** What can be derived about a connection in addition to what the host reports. */
export type Facts = {
  /** Great-circle distance from home to the place; null if either is unknown. */
  distanceKm: number | null;
  /** Whether the round trip is long enough for the place. */
  reach: Reach;
  /** Name of the network that responds from near you, wherever its addresses are registered. */
  anycast: string | null;
  /** The address was handed out by a local proxy or VPN: nothing is known of the real remote end. */
  handedOut: boolean;
  /** Set if only one program on this computer connects to that country or network. */
  outlier: Outlier;
  /** This program has not connected to this network (or address) before. */
  isNew: boolean;
};

export type FactsContext = {
  home: Home | null;
  egress: Egress | null;
  /** Milliseconds since the epoch. */
  nowMs: number;
  /** Connections that are no longer shown but still remembered: they show which networks a program has connected to. */
  closedBefore?: Iterable<Connection>;
};

/**
 * Looks up the facts about each of these connections. Creating it goes through all of them once; each connection's
 * facts are derived when first requested.
 *
 * @param connections all known connections, not just those that pass a filter: the others are what they are compared
 *   with
 */
export function factsOf(connections: Iterable<Connection>, context: FactsContext): (connection: Connection) => Facts {
  const { home, egress, nowMs, closedBefore = [] } = context;
  // A map's values() can be iterated only once.
  const all = [...connections];
  const known = fromHome(home);
  const reachOf = reachCheck(all, known, egress);
  const isHandedOut = handedOut(egress);
  const isPlaceSure = (connection: Connection) =>
    known(connection).anycast === null && reachOf(connection).kind !== 'impossible';
  const outlierOf = outliersOf(all, isPlaceSure);
  const { beganMs, firstContactMs } = firstContacts(all, closedBefore);

  // Nothing is reused from earlier polls: whether a connection is new or an outlier depends on all the others.
  return remember(Symbol(), (connection) => {
    const contactMs = firstContactMs(connection);
    const { distanceKm, anycast } = known(connection);
    return {
      distanceKm,
      reach: reachOf(connection),
      anycast,
      handedOut: isHandedOut(connection),
      outlier: outlierOf(connection),
      isNew: contactMs !== null && contactMs > beganMs + LEARNING_MS && nowMs - contactMs < NEW_FOR_MS,
    };
  });
}

/** Before that nothing is known of what is usual on this computer, and everything would be new. */
const LEARNING_MS = 10 * 60_000;
const NEW_FOR_MS = 10 * 60_000;

const remember = memoByConnection<Facts>();

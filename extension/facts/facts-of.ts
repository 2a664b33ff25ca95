import type { Connection, Egress } from '../../native-host/protocol.ts';
import { fromHome } from './from-home.ts';
import type { Home } from './home-of.ts';
import { firstContacts } from './first-contacts.ts';
import { outliersOf, type Outlier } from './outliers-of.ts';
import { reachCheck } from './reach-check.ts';
import type { Reach } from './reach-of.ts';
import { memoByConnection } from './memo-by-connection.ts';

export type { Home } from './home-of.ts';
export type { Reach } from './reach-of.ts';

/** What can be told about a connection beside what the host says of it. */
export type Facts = {
  /** Great circle from home to the place; null without either. */
  distanceKm: number | null;
  /** Whether the round trip is long enough for the place. */
  reach: Reach;
  /** Name of the network that answers from near you, wherever its addresses are registered. */
  anycast: string | null;
  /** Only one program of this computer talks to that country, or to that network. */
  outlier: Outlier;
  /** This program has not met this network (or address) before. */
  isNew: boolean;
};

export type FactsContext = {
  home: Home | null;
  egress: Egress | null;
  /** Milliseconds since the epoch. */
  nowMs: number;
  /** Connections that are no longer shown but remembered: they tell whom a program has met. */
  closedBefore?: Iterable<Connection>;
};

/**
 * A look-up of the facts about each of these connections. Making it goes through all of them once; a connection is
 * worked out when it is first asked for.
 *
 * @param connections all that are known, not only those that a filter lets through: the rest is what they compare to
 */
export function factsOf(connections: Iterable<Connection>, context: FactsContext): (connection: Connection) => Facts {
  const { home, egress, nowMs, closedBefore = [] } = context;
  // A map's values() can be gone through only once.
  const all = [...connections];
  const known = fromHome(home);
  const reachOf = reachCheck(all, known, egress);
  const isPlaceSure = (connection: Connection) =>
    known(connection).anycast === null && reachOf(connection).kind !== 'impossible';
  const outlierOf = outliersOf(all, isPlaceSure);
  const { beganMs, firstContactMs } = firstContacts(all, closedBefore);

  // Each look has facts of its own: what is new, or an outlier, depends on all others.
  return remember(Symbol(), (connection) => {
    const contactMs = firstContactMs(connection);
    const { distanceKm, anycast } = known(connection);
    return {
      distanceKm,
      reach: reachOf(connection),
      anycast,
      outlier: outlierOf(connection),
      isNew: contactMs !== null && contactMs > beganMs + FIRST_LOOK_MS && nowMs - contactMs < NEW_FOR_MS,
    };
  });
}

/** What was open before TapMap first looked is all seen at once then, within this time. */
const FIRST_LOOK_MS = 2000;
const NEW_FOR_MS = 10 * 60_000;

const remember = memoByConnection<Facts>();

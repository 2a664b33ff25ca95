import type { Connection, Egress } from '../../native-host/protocol.ts';
import { distanceKm } from './distance.ts';
import type { Home } from './home-of.ts';
import { unchecked, type Reach } from './reach-of.ts';

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
  outlier: 'country' | 'network' | null;
  /** This program has not met this network (or address) before. */
  isNew: boolean;
};

export type FactsContext = {
  home: Home | null;
  egress: Egress | null;
  nowMs: number;
  /** Connections that are no longer shown but remembered: what they met is not new. */
  closedBefore?: Iterable<Connection>;
};

/** A look-up of the facts about each of these connections. */
export function factsOf(_connections: Iterable<Connection>, context: FactsContext): (connection: Connection) => Facts {
  return ({ place }) => ({
    distanceKm: place === null || context.home === null ? null : distanceKm(context.home, place),
    reach: unchecked,
    anycast: null,
    outlier: null,
    isNew: false,
  });
}

import type { Connection } from '../../../native-host/protocol.ts';
import type { Rate } from '../../contract/rate.ts';
import type { Cluster } from './cluster-places.ts';
import { majority } from './majority.ts';
import type { ColourCategory, ColourScheme } from '../colours/colours-of.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { phaseOf, type Phase } from '../../connection/stage-of.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';

/** A marker: of one place, or of several that are too near each other to be drawn one by one. */
export type Marker = {
  /** The id of the place that it is drawn at. */
  id: string;
  /** point: a city. area: the middle of a country or region, of which no more is known. merged: several places. */
  kind: 'point' | 'area' | 'merged';
  places: PlaceTotal[];
  latitude: number;
  longitude: number;
  open: number;
  closed: number;
  /** When the last connection closed; null where none did. */
  closedAtMs: number | null;
  /** When the newest open connection was first seen; 0 where none is open. */
  newestMs: number;
  phase: Phase;
  /** The urgent one if it has a connection of that, else that of most of its connections, else the context's `mixed`. */
  category: ColourCategory;
  /** Whether there are others, too. */
  mixed: boolean;
  /** None of its connections can be where the database says: too far for its round trip, or anycast. */
  doubtful: boolean;
  /** Has a connection to a network that only one program talks to. */
  outlier: boolean;
};

export type MarkerContext = Pick<ColourScheme, 'categoryOf' | 'mixed' | 'urgent'> & {
  factsOf: (connection: Connection) => Facts;
};

/** One marker for each cluster; every connection is counted in exactly one. */
export function markersOf(clusters: readonly Cluster[], context: MarkerContext): Marker[] {
  return clusters.map((cluster) => markerOf(cluster, context));
}

function markerOf({ anchor, places }: Cluster, context: MarkerContext): Marker {
  const open = places.flatMap((total) => total.open);
  const closed = places.flatMap((total) => total.closed);
  const shown = open.length > 0 ? open : closed;
  const facts = shown.map(context.factsOf);
  // A cluster left with one place is drawn there, not where its anchor was.
  const { id, place } = places.length === 1 ? (places[0] ?? anchor) : anchor;
  return {
    id,
    kind: kindOf(places),
    places,
    latitude: place.latitude,
    longitude: place.longitude,
    open: open.length,
    closed: closed.length,
    closedAtMs: closed.reduce<number | null>((last, each) => Math.max(last ?? 0, each.closedAtMs ?? 0), null),
    newestMs: open.reduce((last, { firstSeenMs }) => Math.max(last, firstSeenMs), 0),
    phase: phaseOf(open, closed),
    ...majority(open, closed, context),
    doubtful: facts.length > 0 && facts.every(isDoubtful),
    outlier: open.length > 0 && facts.some((each) => each.outlier !== null),
  };
}

/** Whether the remote end is probably not at the place that the database gives. */
export function isDoubtful({ reach, anycast }: Facts): boolean {
  return anycast !== null || reach.kind === 'impossible' || reach.kind === 'unlikely';
}

function kindOf(places: PlaceTotal[]): Marker['kind'] {
  if (places.length > 1) return 'merged';
  return places[0]?.place.precision === 'city' ? 'point' : 'area';
}

/** Bytes a second, in both directions together. */
export function rateOf(connections: Connection[], rates: ReadonlyMap<string, Rate>): number {
  if (rates.size === 0) return 0;
  return connections.reduce((sum, { id }) => {
    const rate = rates.get(id);
    return rate === undefined ? sum : sum + rate.sentPerS + rate.receivedPerS;
  }, 0);
}

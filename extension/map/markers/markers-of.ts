import type { Connection } from '../../../native-host/protocol.ts';
import type { Rate } from '../../contract/rate.ts';
import type { Cluster } from './cluster-places.ts';
import type { ColourCategory } from '../colours/colours-of.ts';
import type { Facts } from '../../facts/facts-of.ts';
import { phaseOf, type Phase } from '../../connection/stage-of.ts';
import type { PlaceTotal } from '../../connection/places-of.ts';

/** What one marker stands for: a place, or several that are too near to each other to be drawn one by one. */
export type Marker = {
  /** The id of the place that it stands at. */
  id: string;
  /** point: a city. area: only the country or region is known, and the marker stands in its middle. merged: several. */
  kind: 'point' | 'area' | 'merged';
  places: PlaceTotal[];
  latitude: number;
  longitude: number;
  open: number;
  closed: number;
  /** When the last of those that closed did; null where none did. */
  closedAtMs: number | null;
  /** When the newest one that is open was first seen; 0 where none is. */
  newestMs: number;
  phase: Phase;
  /** That of most of its connections; mixed where others are there, too, and the context's where none has most. */
  category: ColourCategory;
  mixed: boolean;
  /** Nothing of what is open can be where the database says, or answers from one place only. */
  doubtful: boolean;
  /** Something that only one program talks to. */
  outlier: boolean;
  /** How long the oldest one is open: under a minute, under an hour, longer. */
  age: 'short' | 'minutes' | 'hours';
  /** 0: next to nothing; each step is ten times as much, from 10 kB/s to 1 MB/s. */
  traffic: 0 | 1 | 2 | 3;
};

export type MarkerContext = {
  categoryOf: (connection: Connection) => ColourCategory;
  /** The colour of what is of many kinds, none of which has more than half of it; null for that of the first. */
  mixed: ColourCategory | null;
  factsOf: (connection: Connection) => Facts;
  rates: ReadonlyMap<string, Rate>;
  nowMs: number;
};

/** One marker for each cluster; every connection is counted in exactly one. */
export function markersOf(clusters: readonly Cluster[], context: MarkerContext): Marker[] {
  return clusters.map((cluster) => markerOf(cluster, context));
}

function markerOf({ anchor, places }: Cluster, context: MarkerContext): Marker {
  const { factsOf, rates, nowMs } = context;
  const open = places.flatMap((total) => total.open);
  const closed = places.flatMap((total) => total.closed);
  const shown = open.length > 0 ? open : closed;
  const { category, mixed } = majority(shown, context);
  const facts = shown.map(factsOf);
  // A cluster that is left with one place stands there, not where its anchor was.
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
    category,
    mixed,
    doubtful: facts.length > 0 && facts.every(isDoubtful),
    outlier: open.length > 0 && facts.some((each) => each.outlier !== null),
    age: ageOf(open, nowMs),
    traffic: trafficOf(open, rates),
  };
}

/** Whether the place is not where the other end can be taken to be. */
export function isDoubtful({ reach, anycast }: Facts): boolean {
  return anycast !== null || reach.kind === 'impossible' || reach.kind === 'unlikely';
}

function kindOf(places: PlaceTotal[]): Marker['kind'] {
  if (places.length > 1) return 'merged';
  return places[0]?.place.precision === 'city' ? 'point' : 'area';
}

const noCategory: ColourCategory = { id: '', label: '', colour: '#808080' };

/** Equal counts by id, so that no colour flickers. */
function majority(connections: Connection[], { categoryOf, mixed }: MarkerContext) {
  const counts = new Map<string, { category: ColourCategory; count: number }>();
  for (const connection of connections) {
    const category = categoryOf(connection);
    const counted = counts.get(category.id);
    if (counted === undefined) counts.set(category.id, { category, count: 1 });
    else counted.count++;
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count || (a.category.id < b.category.id ? -1 : 1));
  const isMost = first !== undefined && first.count * 2 > connections.length;
  return { category: (isMost ? null : mixed) ?? first?.category ?? noCategory, mixed: counts.size > 1 };
}

function ageOf(open: Connection[], nowMs: number): Marker['age'] {
  const forMs = nowMs - open.reduce((first, { firstSeenMs }) => Math.min(first, firstSeenMs), nowMs);
  if (forMs >= 3_600_000) return 'hours';
  return forMs >= 60_000 ? 'minutes' : 'short';
}

/** Bytes a second, both ways together. */
export function rateOf(connections: Connection[], rates: ReadonlyMap<string, Rate>): number {
  if (rates.size === 0) return 0;
  return connections.reduce((sum, { id }) => {
    const rate = rates.get(id);
    return rate === undefined ? sum : sum + rate.sentPerS + rate.receivedPerS;
  }, 0);
}

function trafficOf(open: Connection[], rates: ReadonlyMap<string, Rate>): Marker['traffic'] {
  const perS = rateOf(open, rates);
  if (perS >= 1_000_000) return 3;
  if (perS >= 100_000) return 2;
  return perS >= 10_000 ? 1 : 0;
}

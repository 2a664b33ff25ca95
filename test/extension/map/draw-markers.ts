import { clusterPlaces } from '../../../extension/map/markers/cluster-places.ts';
import type { Facts } from '../../../extension/facts/facts-of.ts';
import { mapThemes } from '../../../extension/map/colours/map-theme.ts';
import { wholeWorld } from '../../../extension/map/camera/map-view.ts';
import { seenIn } from '../../../extension/map/camera/seen.ts';
import { markersOf, type Marker, type MarkerContext } from '../../../extension/map/markers/markers-of.ts';
import { placesOf } from '../../../extension/connection/places-of.ts';
import { tracesOf } from '../../../extension/map/traces/traces-of.ts';
import type { MapTrace, TraceOptions } from '../../../extension/map/trace.ts';
import type { Connection } from '../../../native-host/protocol.ts';

export const category = { id: 'all', label: 'All', colour: '#0a6fb8' };

/** Facts of a connection that are all unknown, with these fields overridden. */
export function factsWith(fields: Partial<Facts> = {}): Facts {
  return {
    distanceKm: null,
    reach: { kind: 'unchecked' },
    anycast: null,
    handedOut: false,
    outlier: null,
    isNew: false,
    ...fields,
  };
}

/** The markers of these connections; places at least 10 km from each other are separate. */
export function markersFor(connections: Connection[], context: Partial<MarkerContext> = {}): Marker[] {
  const clusters = clusterPlaces(placesOf(connections), { projection: 'flat', degrees: 0.1 });
  const plain = {
    categoryOf: () => category,
    mixed: { id: 'mixed', label: 'Several', colour: '#666666' },
    urgent: [],
    factsOf: () => factsWith(),
  };
  return markersOf(clusters, { ...plain, ...context });
}

/** The traces that are drawn for them on a map of the usual size. */
export function tracesFor(markers: Marker[], options: Partial<TraceOptions> = {}): MapTrace[] {
  return tracesOf(markers, {
    theme: mapThemes.dark,
    selected: new Set(),
    highlight: 'off',
    home: null,
    route: null,
    categories: [category],
    projection: 'flat',
    seen: seenIn(wholeWorld, 'flat', { width: 1000, height: 435, pixelsPerDegree: 2.6 }),
    countText: String,
    signTexts: { home: 'You', server: 'VPN server', exit: 'VPN exit' },
    ...options,
  });
}

import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Connection } from '../../../native-host/protocol.ts';
import { clusterPlaces, spacingOf } from '../../map/markers/cluster-places.ts';
import type { ColourScheme } from '../../map/colours/colours-of.ts';
import type { Point } from '../../connection/distance.ts';
import { looksSame, seenIn, type Seen } from '../../map/camera/seen.ts';
import type { Drawing, DrawnMap } from '../../map/drawn-map.ts';
import { mapCamera } from '../../map/camera/map-camera.ts';
import { sizeToBe } from '../../map/camera/opening-view.ts';
import type { Facts } from '../../facts/facts-of.ts';
import type { Home } from '../../facts/home-of.ts';
import type { Highlight } from '../../map/markers/highlight.ts';
import { isInSight } from '../../map/camera/map-sight.ts';
import { mapThemes } from '../../map/colours/map-theme.ts';
import type { Projection } from '../../map/camera/map-view.ts';
import { markersOf, type Marker } from '../../map/markers/markers-of.ts';
import { partsNearer } from '../../map/markers/parts-nearer.ts';
import { placesOf, type PlaceTotal } from '../../connection/places-of.ts';
import { tracesOf } from '../../map/traces/traces-of.ts';
import type { TunnelRoute } from '../../map/traces/tunnel-route.ts';
import type { Theme } from '../../contract/theme-setting.ts';
import type { AppState } from '../../store/app-state.ts';
import { formatShortCount } from '../../text/format-number.ts';
import { message } from '../../text/message.ts';
import type { HostsOf } from '../../sites/connection-hosts.ts';
import { legendOf } from './legend-of.ts';
import { markerScale } from './marker-scale.ts';

export type MapModel = ReturnType<typeof mapModel>;

/** What the map is derived from. */
export type MapSources = {
  shown: ReadonlySignal<AppState>;
  /** The same if it is not now (a file, paused, or in the past), else null. */
  heldAtMs: ReadonlySignal<number | null>;
  /** The moment of the file that is shown, else null. */
  fileAtMs: ReadonlySignal<number | null>;
  /** The connections that match the search. */
  matching: ReadonlySignal<readonly Connection[]>;
  /** The places that the user selected; empty for all. */
  selected: ReadonlySignal<ReadonlySet<string>>;
  factsOf: ReadonlySignal<(connection: Connection) => Facts>;
  hostsOf: ReadonlySignal<HostsOf>;
  scheme: ReadonlySignal<ColourScheme>;
  /** The connection under the pointer in the list. */
  pointed: ReadonlySignal<Connection | null>;
  home: ReadonlySignal<Home | null>;
  route: ReadonlySignal<TunnelRoute | null>;
  projection: ReadonlySignal<Projection>;
  theme: ReadonlySignal<Theme>;
  select: (places: readonly PlaceTotal[]) => void;
  onProjection: (projection: Projection) => void;
  onColourBy: (by: ColourScheme['by']) => void;
  onHome: (home: { latitude: number; longitude: number }) => void;
};

/** The map of the full tab: what is drawn, and its actions. */
export function mapModel(sources: MapSources) {
  const { matching, selected, factsOf, scheme, home, route, projection, theme, fileAtMs } = sources;
  const drawn = signal<DrawnMap | null>(null);
  const camera = mapCamera();
  /** Pixels of the element; null until it is laid out. */
  const space = signal<{ width: number; height: number } | null>(null);
  /** Whether Plotly has drawn: before, the map is a sketch. */
  const isDrawn = signal(false);
  const seen = signal(firstSeen);
  const isNoteClosed = signal(false);
  const highlight = signal<Highlight>('off');
  /** Whether the next click on the map sets home. */
  const picking = signal(false);

  const places = computed(() => placesOf(matching.value));
  const degrees = computed(() => spacingOf(seen.value.pixelsPerDegree / markerScale.value));
  let anchors: ReadonlySet<string> = new Set();
  const clusters = computed(() => {
    // Markers stay where they first were: not where they would be on a map of another size.
    if (seen.value === firstSeen) return [];
    const found = clusterPlaces(places.value, { projection: projection.value, degrees: degrees.value }, anchors);
    anchors = new Set(found.map(({ anchor }) => anchor.id));
    return found;
  });
  const markers = computed(() => {
    const inSight = clusters.value.filter(({ anchor }) => isInSight(anchor.place, seen.value.sight));
    return markersOf(inSight, { ...scheme.value, factsOf: factsOf.value });
  });
  const traces = computed(() =>
    tracesOf(markers.value, {
      theme: mapThemes[theme.value],
      selected: selected.value,
      highlight: highlight.value,
      home: home.value,
      route: route.value,
      categories: drawnCategories(scheme.value),
      projection: projection.value,
      seen: seen.value,
      countText: formatShortCount,
      signTexts: signTexts(),
      scale: markerScale.value,
    }),
  );

  /** Open connections and home: what there is to see. */
  const opensOn = computed(() => {
    const points = places.value.filter(({ open }) => open.length > 0).map(({ place }): Point => place);
    const withHome = points.length === 0 || home.value === null ? points : [...points, home.value];
    return { ofMs: fileAtMs.value, points: withHome };
  });
  const drawing = computed((): Drawing => ({
    traces: traces.value,
    theme: mapThemes[theme.value],
    projection: projection.value,
    heldAtMs: sources.heldAtMs.value,
    opensOn: opensOn.value,
  }));
  const onView = (next: Seen) => {
    if (seen.peek() === firstSeen || !looksSame(seen.peek(), next)) seen.value = next;
  };
  effect(() => {
    if (space.value === null || isDrawn.value) return;
    const { width, height } = space.value;
    const view = camera.open({ opensOn: opensOn.value, projection: projection.value }, width, height);
    onView(seenIn(view, projection.value, sizeToBe(projection.value, width, height)));
  });

  return {
    ...sources,
    drawn,
    camera,
    space,
    isDrawn,
    drawing,
    seen,
    onView,
    picking,
    highlight,
    isNoteClosed,
    markers,
    traces,
    legend: computed(() => legendOf(matching.value, scheme.value)),
    /** A city's connections are listed; a marker of several places is zoomed into, as far as they can be told apart. */
    open({ places: together }: Marker) {
      const now = { projection: projection.peek(), size: seen.peek().size, anchors };
      if (together.length > 1 && partsNearer(together, now)) drawn.peek()?.fit(together.map(({ place }) => place));
      else sources.select(together);
    },
    zoomIn: () => drawn.peek()?.zoom(ZOOM_STEP),
    zoomOut: () => drawn.peek()?.zoom(1 / ZOOM_STEP),
    wholeWorld: () => drawn.peek()?.reset(),
    /** Shows all places that match the search, or the selected ones. */
    fit() {
      const { value: chosen } = selected;
      const fitting = places.value.filter(({ id }) => chosen.size === 0 || chosen.has(id));
      drawn.peek()?.fit(fitting.map(({ place }) => place));
    },
    pickHome(on: boolean) {
      picking.value = on;
    },
  };
}

const drawnCategories = ({ categories, mixed }: ColourScheme) => [...categories, mixed];

const signTexts = () => ({ home: message('mapYou'), server: message('mapServer'), exit: message('mapExit') });

const ZOOM_STEP = 1.6;
/** A map of a usual size, until it is laid out. */
const firstSeen: Seen = {
  pixelsPerDegree: 2.6,
  size: { width: 1000, height: 435, pixelsPerDegree: 2.6 },
  sight: { degrees: 0, includes: () => true },
  latitude: 0,
  longitude: 0,
};

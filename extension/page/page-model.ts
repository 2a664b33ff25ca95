import { computed, signal } from '@preact/signals';
import { markersOf } from '../map/markers-of.ts';
import { placesOf, type PlaceTotal } from '../map/places-of.ts';
import { placeId } from '../map/place-id.ts';
import { countOf } from '../view/format-count.ts';
import type { PageLink } from '../view/link-page.ts';
import { placeName } from '../view/place-name.ts';
import { totalsOf } from '../view/totals-of.ts';
import { filterConnections } from './filter-connections.ts';
import { hasFilters, noFilters, type FilterField, type Filters } from './filters.ts';
import { groupConnections } from './group-connections.ts';
import { listItems } from './list-items.ts';
import { timeModel } from './time-model.ts';

/** The places that the user went into by clicking a marker or a place, and what they are called. */
export type Selection = { placeIds: ReadonlySet<string>; label: string };

export type PageModel = ReturnType<typeof pageModel>;

/** What the full tab shows, derived step by step from what is known and from what the user asked for. */
export function pageModel({ known }: PageLink) {
  const time = timeModel(known);
  const filters = signal<Filters>(noFilters);
  const selection = signal<Selection | null>(null);
  /** Groups and places that the user folded or unfolded against the rule. */
  const folded = signal<ReadonlyMap<string, boolean>>(new Map());
  /** The connection whose details are shown. */
  const detailedId = signal<string | null>(null);

  const { shown } = time;
  const all = computed(() => [...shown.value.connections.values()]);
  const matching = computed(() => filterConnections(all.value, filters.value));
  const markers = computed(() => markersOf(placesOf(matching.value)));
  const listed = computed(() => {
    const { value } = selection;
    if (value === null) return matching.value;
    return matching.value.filter(({ place }) => place !== null && value.placeIds.has(placeId(place)));
  });
  const isNarrowed = computed(() => selection.value !== null || hasFilters(filters.value));
  const items = computed(() => {
    const rule = (key: string) => isNarrowed.value || !foldedAtFirst.has(key);
    return listItems(groupConnections(listed.value), (key) => folded.value.get(key) ?? rule(key));
  });

  return {
    time,
    shown,
    all,
    filters,
    selection,
    markers,
    items,
    isNarrowed,
    detailedId,
    /** Null as long as nothing has been read. */
    totals: computed(() => (shown.value.takenAtMs === null ? null : totalsOf(listed.value))),
    paused: computed(() => !time.isLive.value),
    detailed: computed(() => shown.value.connections.get(detailedId.value ?? '') ?? null),
    search(search: string) {
      filters.value = { ...filters.value, search };
    },
    choose(field: FilterField, value: string | null) {
      filters.value = { ...filters.value, [field]: value };
    },
    fold(key: string, expanded: boolean) {
      folded.value = new Map(folded.value).set(key, expanded);
    },
    pause(paused: boolean) {
      if (paused) time.pause();
      else time.live();
    },
    /** Goes into these places; out again where that is where the user is. */
    select(places: PlaceTotal[]) {
      const [first] = places;
      if (first === undefined) return;
      if (places.every(({ id }) => selection.value?.placeIds.has(id))) {
        selection.value = null;
        return;
      }
      const label = places.length === 1 ? placeName(first.place) : countOf(places.length, 'place');
      selection.value = { placeIds: new Set(places.map(({ id }) => id)), label };
    },
    unselect() {
      selection.value = null;
    },
    clear() {
      filters.value = noFilters;
      selection.value = null;
    },
  };
}

/** Seldom what one looks for. */
const foldedAtFirst = new Set(['group|loopback', 'group|listening', 'group|closed']);

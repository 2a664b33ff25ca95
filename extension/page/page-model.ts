import { computed, signal } from '@preact/signals';
import { markersOf } from '../map/markers-of.ts';
import { factsOf } from '../map/facts-of.ts';
import { homeOf } from '../map/home-of.ts';
import { placesOf } from '../map/places-of.ts';
import { placeId } from '../map/place-id.ts';
import type { SearchContext } from '../search/search-test.ts';
import { defaultSettings } from '../settings/settings.ts';
import type { PageLink } from '../view/link-page.ts';
import { totalsOf } from '../view/totals-of.ts';
import { groupConnections } from './group-connections.ts';
import { exportModel } from './export-model.ts';
import { importModel } from './import-model.ts';
import { linkPageAddress } from './link-page-address.ts';
import { listItems } from './list-items.ts';
import { placeSelection } from './place-selection.ts';
import { queryModel } from './query-model.ts';
import { timeModel } from './time-model.ts';

export type PageModel = ReturnType<typeof pageModel>;

/** What the full tab shows, derived step by step from what is known and from what the user asked for. */
export function pageModel({ known }: PageLink) {
  const time = timeModel(known);
  const address = linkPageAddress();
  const selection = placeSelection(address);
  /** Groups and places that the user folded or unfolded against the rule. */
  const folded = signal<ReadonlyMap<string, boolean>>(new Map());
  /** The connection whose details are shown. */
  const detailedId = computed(() => address.value.connection);

  const imports = importModel(known);
  const shown = computed(() => imports.known.value ?? time.shown.value);
  const all = computed(() => [...shown.value.connections.values()]);
  const home = computed(() => homeOf(shown.value.settings?.home ?? defaultSettings.home, timeZone));
  const nowMs = computed(() => shown.value.takenAtMs ?? 0);
  const facts = computed(() =>
    factsOf(all.value, { home: home.value, egress: shown.value.egress, nowMs: nowMs.value }),
  );
  const context = computed((): SearchContext => ({ factsOf: facts.value, nowMs: nowMs.value }));
  const query = queryModel(all, context, address);
  const { matching } = query;
  const markers = computed(() => markersOf(placesOf(matching.value)));
  const listed = computed(() => {
    const { value } = selection.selected;
    if (value === null) return matching.value;
    return matching.value.filter(({ place }) => place !== null && value.placeIds.has(placeId(place)));
  });
  const isNarrowed = computed(() => selection.selected.value !== null || query.isAsking.value);
  const items = computed(() => {
    const rule = (key: string) => isNarrowed.value || !foldedAtFirst.has(key);
    return listItems(groupConnections(listed.value), (key) => folded.value.get(key) ?? rule(key));
  });

  const exports = exportModel(() => ({
    connections: listed.value,
    takenAtMs: shown.value.takenAtMs,
    host: known.value.host,
    imported: imports.imported.value,
    filter: address.value.q,
    problems: shown.value.problems,
    databases: shown.value.databases,
  }));

  return {
    time,
    imports,
    exports,
    shown,
    all,
    address,
    home,
    facts,
    query,
    selection,
    markers,
    items,
    isNarrowed,
    detailedId,
    /** Null as long as nothing has been read. */
    totals: computed(() => (shown.value.takenAtMs === null ? null : totalsOf(listed.value))),
    paused: computed(() => !time.isLive.value),
    detailed: computed(() => shown.value.connections.get(detailedId.value ?? '') ?? null),
    fold(key: string, expanded: boolean) {
      folded.value = new Map(folded.value).set(key, expanded);
    },
    pause(paused: boolean) {
      if (paused) time.pause();
      else time.live();
    },
    detail(id: string | null) {
      address.value = { ...address.peek(), connection: id };
    },
    clear() {
      query.clear();
      selection.unselect();
    },
  };
}

/** Seldom what one looks for. */
const foldedAtFirst = new Set(['group|loopback', 'group|listening', 'group|closed']);

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

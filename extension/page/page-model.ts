import { isOld } from '../facts/database-age.ts';
import { computed, effect, signal } from '@preact/signals';
import type { Connection } from '../../native-host/protocol.ts';
import { colourScheme, type ColourScheme } from '../map/colours/colours-of.ts';
import { handedOut } from '../exit/tunnel/handed-out.ts';
import { factsOf } from '../facts/facts-of.ts';
import { hostsIn } from '../facts/hosts-in.ts';
import { homeExit } from '../facts/home-exit.ts';
import { homeOf } from '../facts/home-of.ts';
import { placeId } from '../connection/place-id.ts';
import { tunnelRoute } from '../map/traces/tunnel-route.ts';
import { formatQuery } from '../search/format-query.ts';
import { needsAttention } from '../contract/host-state.ts';
import { defaultSettings } from '../contract/settings.ts';
import type { PageAddress } from '../contract/page-address.ts';
import type { PageLink } from '../link/link-page.ts';
import { theme } from '../view/theme/theme.ts';
import { totalsOf } from '../connection/totals-of.ts';
import { afterMap } from './after-paint.ts';
import { exitModel } from './exit/exit-model.ts';
import { exportModel } from './files/export-model.ts';
import { importModel } from './files/import-model.ts';
import { keepView, linkPageAddress, linkTo } from './link-page-address.ts';
import { listModel } from './list/list-model.ts';
import { mapModel } from './map/map-model.ts';
import { isNarrow } from './narrow/is-narrow.ts';
import { searchRow } from './narrow/search-row.ts';
import { tabsModel } from './narrow/tabs-model.ts';
import { noticesModel } from './notices/notices-model.ts';
import { placeSelection } from './place-selection.ts';
import { queryModel } from './search/query-model.ts';
import { steady } from './stable-signal.ts';
import { timeModel } from './time/time-model.ts';

export type PageModel = ReturnType<typeof pageModel>;

/** What the full tab shows, derived step by step from the known state and the user's choices. */
export function pageModel(link: PageLink) {
  const { state, send } = link;
  const time = timeModel(state);
  const address = linkPageAddress(link);
  const change = (fields: Partial<PageAddress>) => {
    address.value = { ...address.peek(), ...fields };
  };
  const tabs = tabsModel(address);
  const selection = placeSelection(address);
  /** The connection whose details are shown. */
  const detailedId = computed(() => address.value.connection);

  const imports = importModel(state);
  const shown = computed(() => imports.state.value ?? time.shown.value);
  const connections = computed(() => shown.value.connections);
  const all = computed(() => [...connections.value.values()]);
  const exit = computed(() => shown.value.exit);
  /** As they are now, whatever moment is shown; in a file nobody is at home. */
  const settings = computed(() => (imports.state.value ?? state.value).settings ?? defaultSettings);
  const home = steady(() => homeOf(settings.value.home, timeZone, homeExit(exit.value)), JSON.stringify);
  const nowMs = computed(() => shown.value.takenAtMs ?? 0);
  const egress = computed(() => shown.value.egress);
  const rates = computed(() => shown.value.rates);
  const closed = computed(() => shown.value.hour.closed);
  const closedBefore = computed(() => closed.value.map(({ connection }) => connection));
  const facts = computed(() =>
    factsOf(all.value, {
      ...{ home: home.value, egress: egress.value },
      ...{ nowMs: nowMs.value, closedBefore: closedBefore.value },
    }),
  );
  const hosts = hostsIn();
  const hostsOf = computed(() => hosts(shown.value));
  const context = computed(() => ({ factsOf: facts.value, hostsOf: hostsOf.value, nowMs: nowMs.value }));
  /** If so, the map is painted first. */
  const isMuch = () => all.peek().length > maxAtOnce;
  const query = queryModel(all, context, address, isMuch);
  const { matching } = query;
  // With what is being typed: the search itself follows a moment later.
  const view = computed(() => ({ ...address.value, q: formatQuery(query.query.value) }));
  keepView(link, view);
  // What was cleared may be typed and not yet in the address, whose search then does not change.
  const cleared = computed(() => state.value.cleared);
  effect(() => {
    if (cleared.value !== null) query.clear();
  });
  let scheme: ColourScheme | null = null;
  /** The connection under the pointer in the list. */
  const pointed = signal<Connection | null>(null);
  const map = mapModel({
    shown,
    matching,
    selected: computed(() => selection.selected.value?.placeIds ?? nothing),
    ...{ factsOf: facts, hostsOf },
    pointed,
    scheme: computed(() => {
      const by = address.value.colour ?? settings.value.colourBy;
      return (scheme = colourScheme(by, all.value, facts.value, theme.value, scheme));
    }),
    home,
    route: steady(
      () => tunnelRoute(exit.value),
      (route) => route?.key ?? '',
    ),
    fileAtMs: computed(() => imports.state.value?.takenAtMs ?? null),
    heldAtMs: computed(() => imports.state.value?.takenAtMs ?? time.atMs.value),
    projection: computed(() => address.value.projection ?? settings.value.projection),
    theme,
    select(places) {
      selection.select(places);
      if (isNarrow.peek()) tabs.show('list');
    },
    onProjection: (projection) => change({ projection }),
    onColourBy: (colour) => change({ colour }),
    onHome: (place) => send({ type: 'change-settings', change: { home: { kind: 'place', ...place } } }),
  });
  const listed = computed(() => {
    const { value } = selection.selected;
    if (value === null) return matching.value;
    return matching.value.filter(({ place }) => place !== null && value.placeIds.has(placeId(place)));
  });
  const isNarrowed = computed(() => selection.selected.value !== null || query.isAsking.value);
  const lines = afterMap(
    computed(() => ({ listed: listed.value, context: { ...context.value, rates: rates.value } })),
    isMuch,
  );
  const list = listModel(
    computed(() => lines.value.listed),
    computed(() => lines.value.context),
    computed(() => handedOut(egress.value)),
    address,
    isNarrowed,
    {
      usual: computed(() => settings.value.groupBy),
      hasSites: computed(() => shown.value.sites !== null),
      remember: (groupBy) => send({ type: 'change-settings', change: { groupBy } }),
    },
  );
  const exports = exportModel(map.drawn, () => ({
    connections: listed.value,
    takenAtMs: shown.value.takenAtMs,
    host: state.value.host,
    imported: imports.imported.value,
    filter: address.value.q,
    ...{ problems: shown.value.problems, databases: shown.value.databases },
    ...{ sites: shown.value.sites ?? [], browserPids: shown.value.browserPids },
  }));

  return {
    time,
    imports,
    exports,
    shown,
    /** The host as it is now, whatever moment is shown. */
    host: computed(() => state.value.host),
    databases: computed(() => shown.value.databases),
    notices: noticesModel(shown, settings, (change) => send({ type: 'change-settings', change })),
    /** Of the data in use now, whatever moment or file is shown. */
    isDataOld: computed(() => state.value.databases.some((database) => isOld(database, Date.now()))),
    /** Nothing has been polled yet. */
    isWaiting: computed(() => shown.value.takenAtMs === null),
    /** No host has ever responded, and the user has to do something about it. */
    isWithoutHost: computed(() => needsAttention(state.value.host) && shown.value.takenAtMs === null),
    all,
    address,
    viewLink: () => linkTo(view.peek()),
    home,
    facts,
    hostsOf,
    query,
    selection,
    map,
    list,
    exit: exitModel(link, address, () => isNarrow.peek() && tabs.show('list')),
    isNarrowed,
    tabs,
    searchRow: searchRow(isNarrowed),
    detailedId,
    isHelpOpen: signal(false),
    /** Null before the first poll. */
    totals: computed(() => (shown.value.takenAtMs === null ? null : totalsOf(listed.value))),
    isPaused: computed(() => !imports.isFile.value && !time.isLive.value),
    detailed: computed(() => shown.value.connections.get(detailedId.value ?? '') ?? null),
    point(connection: Connection | null) {
      pointed.value = connection;
    },
    pause: (paused: boolean) => (paused ? time.pause() : time.live()),
    detail: (id: string | null) => change({ connection: id }),
    clear() {
      query.clear();
      selection.unselect();
    },
  };
}

const nothing: ReadonlySet<string> = new Set();

/** As many connections as map and list can take in one frame. */
const maxAtOnce = 2000;

const timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

import type { Connection } from '../../../native-host/protocol.ts';
import type { PopupRequest, PopupUpdate } from '../../overview/popup-messages.ts';
import { popupUpdates } from '../../overview/popup-updates.ts';
import { countBy } from '../../connection/count-by.ts';
import { overviews } from '../../overview/overviews.ts';
import { tabSummary } from '../../overview/tab-summary.ts';
import { hostsIn } from '../../facts/hosts-in.ts';
import { endVisit, newSinceVisit, record, noVisit, type Visits } from '../../overview/visits.ts';
import { createStore } from '../../store/store.ts';
import { programOf } from '../../connection/program-of.ts';
import { playSample } from './play-sample.ts';

/** Shows sample connections in a popup, doing what the background does for real ones. */
export function playPopupSample(
  apply: (update: PopupUpdate) => void,
  params: URLSearchParams,
): (request: PopupRequest) => void {
  const store = createStore();
  const hosts = hostsIn();
  const overview = overviews(hosts);
  let [query, tabId]: [string, number | null] = ['', null];

  function overviewUpdate(): PopupUpdate & { type: 'overview' } {
    const state = store.state();
    const all = [...state.connections.values()];
    return {
      type: 'overview',
      query,
      overview: overview(state, query),
      tab: tabSummary(tabId, state, hosts(state)),
      newSinceVisit: newSinceVisit(record(visitBefore(all), all)),
    };
  }

  const send = playSample((update) => {
    store.apply(update);
    for (const own of popupUpdates(update, overviewUpdate)) apply(own);
  }, params);
  return (request) => {
    if (request.type === 'search') {
      query = request.query;
      apply(overviewUpdate());
    } else if (request.type === 'set-tab') {
      tabId = request.tabId;
      apply(overviewUpdate());
    } else {
      send(request);
    }
  };
}

/** A previous visit five minutes ago, since when the two rarest programs and countries are new. */
function visitBefore(all: Connection[]): Visits {
  const countryOf = ({ place }: Connection) => place?.countryCode ?? null;
  const rarePrograms = countBy(all, programOf).slice(-2);
  const rareCountries = countBy(all, countryOf).slice(-2);
  const seen = all.filter(
    (connection) =>
      !rarePrograms.some(({ key }) => key === programOf(connection)) &&
      !rareCountries.some(({ key }) => key === countryOf(connection)),
  );
  return endVisit(record(noVisit, seen), Date.now() - 300_000);
}

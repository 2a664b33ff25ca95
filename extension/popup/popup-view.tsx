import { useState } from 'preact/hooks';
import { Attribution } from '../view/components/attribution.tsx';
import { HostBanner } from '../view/components/host-banner.tsx';
import { HostStatus } from '../view/components/host-status.tsx';
import { message } from '../text/message.ts';
import { SettingsLink } from '../view/components/settings-link.tsx';
import { TotalsList } from '../view/components/totals-list.tsx';
import { WatchingSwitch } from '../view/components/watching-switch.tsx';
import { ExitLine } from './exit-line.tsx';
import { NewSinceVisitLine } from './new-since-visit-line.tsx';
import type { PopupLink } from '../link/link-popup.ts';
import { openPage } from '../browser/full-tab.ts';
import { PopupProblems } from './popup-problems.tsx';
import { PopupSearch } from './popup-search.tsx';
import { SmallMap } from './small-map.tsx';
import { TopPlaces, TopPrograms } from './top-lists.tsx';
import { InternetRoute } from './internet-route.tsx';

/** The popup of the toolbar button: an overview, a small map, and a button for the full tab. */
export function Popup({ link }: { link: PopupLink }) {
  const { host, settings, databases, problems, egress, exit, overview, newSinceVisit } = link.state.value;
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const search = (wanted: string) => {
    setQuery(wanted);
    link.send({ type: 'search', query: wanted });
  };
  return (
    <main class="popup">
      <header>
        <h1>
          <img src="/icons/icon.svg" alt="" width="20" height="20" />
          TapMap
        </h1>
        <HostStatus host={host} paused={false} isSample={link.isSample} />
        <SettingsLink />
        <ExitLine exit={exit} onOpen={() => void openPage('', 'exit')} />
        <InternetRoute egress={egress} />
      </header>
      <PopupSearch query={query} onChange={search} onOpen={() => void openPage(query)} />
      <HostBanner host={host} onRetry={() => link.send({ type: 'retry-host' })} />
      <TotalsList totals={overview?.totals ?? null} />
      <SmallMap markers={overview?.markers ?? null} onOpen={() => void openPage(query)} />
      {newSinceVisit !== null && <NewSinceVisitLine newSinceVisit={newSinceVisit} />}
      <div class="tops">
        <TopPlaces places={overview?.places ?? null} isSearching={isSearching} />
        <TopPrograms programs={overview?.programs ?? null} isSearching={isSearching} />
      </div>
      <div class="foot">
        <WatchingSwitch
          watching={settings?.watching ?? null}
          onChange={(watching) => link.send({ type: 'change-settings', change: { watching } })}
        />
        <button type="button" class="primary" data-action="open" onClick={() => void openPage(query)}>
          {message(isSearching ? 'popupOpenFound' : 'popupOpen')}
        </button>
      </div>
      <PopupProblems problems={problems} />
      <Attribution databases={databases} />
    </main>
  );
}

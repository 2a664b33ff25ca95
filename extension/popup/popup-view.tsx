import { useEffect, useState } from 'preact/hooks';
import type { SearchExcess } from '../contract/search-limits.ts';
import { isOld } from '../facts/database-age.ts';
import { noticesOf } from '../facts/notices-of.ts';
import { searchExcess } from '../search/search-excess.ts';
import { Attribution } from '../view/components/attribution.tsx';
import { needsAttention } from '../contract/host-state.ts';
import { HostBanner } from '../view/components/host-banner.tsx';
import { HostStatus } from '../view/components/host-status.tsx';
import { SetupCard } from '../view/components/setup-card.tsx';
import { SettingsLink } from '../view/components/settings-link.tsx';
import { theme } from '../view/theme/theme.ts';
import { TotalsList } from '../view/components/totals-list.tsx';
import { NewSinceVisitLine } from './new-since-visit-line.tsx';
import type { PopupLink } from '../link/link-popup.ts';
import { openPage } from '../browser/full-tab.ts';
import { browserTabs, sampleTabs } from '../browser/tabs.ts';
import { PopupProblems } from './popup-problems.tsx';
import { PopupSearch } from './popup-search.tsx';
import { PopupMap } from './popup-map.tsx';
import { queryForPlace } from './query-for.ts';
import { ThisTabLine } from './this-tab-line.tsx';
import { TopCountries, TopPrograms } from './top-lists.tsx';
import { PopupVerdict } from './popup-verdict.tsx';

/** The popup of the toolbar button: the verdict, a small map, an overview, and a search that leads to the full tab. */
export function Popup({ link }: { link: PopupLink }) {
  const { host, settings, databases, problems, exit, overview, tab, newSinceVisit } = link.state.value;
  const [query, setQuery] = useState('');
  const isSearching = query.trim() !== '';
  const [refused, setRefused] = useState<SearchExcess | null>(null);
  const search = (wanted: string): boolean => {
    const excess = searchExcess(wanted);
    setRefused(excess);
    if (excess !== null) return false;
    setQuery(wanted);
    link.send({ type: 'search', query: wanted });
    return true;
  };
  const namesSites = settings?.sites === true;
  useEffect(() => {
    if (namesSites) void setTab(link);
  }, [namesSites]);
  const onRetry = () => link.send({ type: 'retry-host' });
  const heading = (
    <>
      <h1>
        <img src="/icons/icon.svg" alt="" width="20" height="20" />
        TapMap
      </h1>
      <HostStatus host={host} paused={false} isSample={link.isSample} monitors={settings?.watching !== false} />
      <SettingsLink isDataOld={databases.some((database) => isOld(database, Date.now()))} />
    </>
  );
  // No zeros where nothing is known.
  if (needsAttention(host) && overview === null) {
    return (
      <main class="popup">
        <header>{heading}</header>
        <SetupCard host={host} onRetry={onRetry} />
      </main>
    );
  }
  return (
    <main class="popup">
      <header>{heading}</header>
      <PopupVerdict exit={exit} onOpen={() => void openPage('', 'exit')} />
      <HostBanner host={host} onRetry={onRetry} />
      <PopupMap
        markers={overview?.markers ?? null}
        theme={theme.value}
        onOpen={() => void openPage(query)}
        onPlace={({ kind, name, countryCode }) =>
          void openPage(queryForPlace({ city: kind === 'point' ? name : null, countryCode }))
        }
      />
      {tab !== null && <ThisTabLine tab={tab} />}
      <TotalsList totals={overview?.totals ?? null} />
      <div class="tops">
        <TopPrograms programs={overview?.programs ?? null} isSearching={isSearching} />
        <TopCountries countries={overview?.countries ?? null} isSearching={isSearching} />
      </div>
      {newSinceVisit !== null && <NewSinceVisitLine newSinceVisit={newSinceVisit} />}
      <PopupSearch query={query} refused={refused} onChange={search} onOpen={() => void openPage(query)} />
      <PopupProblems problems={noticesOf(problems, databases)} />
      <Attribution databases={databases} />
    </main>
  );
}

/** Tells the background which tab is the current one. */
async function setTab({ isSample, send }: PopupLink): Promise<void> {
  const tabId = await (isSample ? sampleTabs : browserTabs).current();
  if (tabId !== null) send({ type: 'set-tab', tabId });
}

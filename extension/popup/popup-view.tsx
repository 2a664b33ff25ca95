import type { ReadonlySignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { markersOf } from '../map/markers-of.ts';
import { placesOf } from '../map/places-of.ts';
import { Attribution } from '../view/attribution.tsx';
import { HostBanner } from '../view/host-banner.tsx';
import { HostStatus } from '../view/host-status.tsx';
import type { PageLink } from '../view/link-page.ts';
import { TotalsList } from '../view/totals-list.tsx';
import { totalsOf } from '../view/totals-of.ts';
import { WatchingSwitch } from '../view/watching-switch.tsx';
import { WorldMap } from '../view/world-map.tsx';
import { openPage } from './open-page.ts';
import { PopupProblems } from './popup-problems.tsx';
import { TopPlaces } from './top-places.tsx';
import { TopPrograms } from './top-programs.tsx';

type Props = { link: PageLink; dark: ReadonlySignal<boolean> };

/** What the toolbar button opens: the totals at a glance, a small map, and the way to the full tab. */
export function Popup({ link, dark }: Props) {
  const { host, settings, databases, problems, connections, takenAtMs } = link.known.value;
  const all = useMemo(() => [...connections.values()], [connections]);
  const places = useMemo(() => placesOf(all), [all]);
  const markers = useMemo(() => markersOf(places, mostMarkers), [places]);
  return (
    <div class="popup">
      <header>
        <h1>
          <img src="/icons/icon.svg" alt="" width="20" height="20" />
          TapMap
        </h1>
        <HostStatus host={host} paused={false} isSample={link.isSample} />
      </header>
      <HostBanner host={host} onRetry={() => link.send({ type: 'retry-host' })} />
      <TotalsList totals={takenAtMs === null ? null : totalsOf(all)} />
      <WorldMap markers={markers} selected={nothing} dark={dark.value} scale={0.6} onSelect={() => void openPage()} />
      <div class="tops">
        {takenAtMs !== null && (
          <>
            <TopPlaces places={places} />
            <TopPrograms connections={all} />
          </>
        )}
      </div>
      <div class="foot">
        <WatchingSwitch watching={settings?.watching ?? null} onChange={(on) => link.send({ type: 'change-settings', change: { watching: on } })} />
        <button type="button" class="primary" data-action="open" onClick={() => void openPage()}>
          Open map
        </button>
      </div>
      <PopupProblems problems={problems} />
      <Attribution databases={databases} />
    </div>
  );
}

const nothing: ReadonlySet<string> = new Set();
/** More would run into each other on a map of this size. */
const mostMarkers = 200;

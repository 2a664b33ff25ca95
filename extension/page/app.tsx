import { useEffect } from 'preact/hooks';
import { HostBanner } from '../view/host-banner.tsx';
import type { PageLink } from '../view/link-page.ts';
import { DropArea } from './drop-area.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Header } from './header.tsx';
import { ImportBanner } from './import-banner.tsx';
import { MapPanel } from './map-panel.tsx';
import { mapShortcut } from './map-shortcut.ts';
import type { PageModel } from './page-model.ts';
import { SidePanel } from './side-panel.tsx';
import { Splitter } from './splitter.tsx';
import { stepOnKey } from './step-on-key.ts';
import { TimeStrip } from './time/time-strip.tsx';

type Props = { link: PageLink; model: PageModel };

/** The full tab. */
export function App({ link, model }: Props) {
  const { host, settings } = link.known.value;
  const { layout, split } = model.address.value;
  useEffect(() => listenToKeys(model), [model]);
  return (
    <>
      <Header
        totals={model.totals.value}
        host={host}
        paused={model.paused.value}
        isSample={link.isSample}
        imports={model.imports}
        exports={model.exports}
        watching={settings?.watching ?? null}
        onPause={(paused) => model.pause(paused)}
        onWatching={(on) => link.send({ type: 'change-settings', change: { watching: on } })}
      />
      <HostBanner host={host} onRetry={() => link.send({ type: 'retry-host' })} />
      <ImportBanner imports={model.imports} />
      <FilterBar model={model} />
      <main data-layout={layout} style={{ '--split': split === null ? '' : `${split}%` }}>
        <div class="stage">
          <MapPanel model={model.map} databases={model.shown.value.databases} />
          {model.imports.imported.value === null && <TimeStrip known={link.known} time={model.time} />}
        </div>
        <Splitter address={model.address} />
        <SidePanel model={model} />
      </main>
      <DropArea imports={model.imports} />
    </>
  );
}

/** `/` goes to the search; Escape ends what was begun on the map, closes the details, then takes back search, filters and place. */
function listenToKeys(model: PageModel): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === 'Escape') {
      if (model.map.picking.value) model.map.pickHome(false);
      else if (model.detailedId.value !== null) model.detail(null);
      else model.clear();
    } else if (event.key === '/' && !isTyping) {
      event.preventDefault();
      document.querySelector<HTMLInputElement>('[data-filter="search"]')?.focus();
    } else if (!isTyping && mapShortcut(event, model.map)) {
      event.preventDefault();
    } else if (isTyping || model.imports.imported.value !== null) {
      return; // time stands still in a file
    } else if (stepOnKey(event, model.time)) {
      event.preventDefault();
    }
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

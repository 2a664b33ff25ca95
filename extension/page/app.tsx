import { useEffect } from 'preact/hooks';
import { HostBanner } from '../view/components/host-banner.tsx';
import type { PageLink } from '../link/link-page.ts';
import { DropArea } from './files/drop-area.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Header } from './header.tsx';
import { HelpSheet } from './help/help-sheet.tsx';
import { ImportBanner } from './files/import-banner.tsx';
import { MapPanel } from './map/map-panel.tsx';
import { listenToKeys } from './page-keys.ts';
import type { PageModel } from './page-model.ts';
import { SidePanel } from './side-panel.tsx';
import { Splitter } from './splitter.tsx';
import { TimeStrip } from './time/time-strip.tsx';

type Props = { link: PageLink; model: PageModel };

export function App({ link, model }: Props) {
  const { layout, panel, split } = model.address.value;
  useEffect(() => listenToKeys(model), [model]);
  return (
    <>
      <Header link={link} model={model} />
      <HostBanner host={model.host.value} onRetry={() => link.send({ type: 'retry-host' })} />
      <ImportBanner imports={model.imports} />
      <FilterBar model={model} />
      <main data-layout={layout} data-panel={panel ?? 'list'} style={{ '--split': split === null ? '' : `${split}%` }}>
        <div class="stage">
          <MapPanel model={model.map} query={model.query} databases={model.databases.value} />
          {model.imports.imported.value === null && <TimeStrip state={link.state} time={model.time} />}
        </div>
        <Splitter address={model.address} />
        <SidePanel model={model} />
      </main>
      <DropArea imports={model.imports} />
      <HelpSheet isOpen={model.isHelpOpen} onTry={(q) => (model.address.value = { ...model.address.peek(), q })} />
    </>
  );
}

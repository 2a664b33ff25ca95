import { useEffect } from 'preact/hooks';
import { HostBanner } from '../view/components/host-banner.tsx';
import { HostStatus } from '../view/components/host-status.tsx';
import { SettingsLink } from '../view/components/settings-link.tsx';
import { SetupCard } from '../view/components/setup-card.tsx';
import type { PageLink } from '../link/link-page.ts';
import { isDemo } from '../link/shows-sample.ts';
import { DemoBanner } from './demo-banner.tsx';
import { DropArea } from './files/drop-area.tsx';
import { ExportProblem } from './files/export-problem.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Header } from './header.tsx';
import { HelpSheet } from './help/help-sheet.tsx';
import { ImportBanner } from './files/import-banner.tsx';
import { MapPanel } from './map/map-panel.tsx';
import { listenToKeys } from './page-keys.ts';
import { isNarrow } from './narrow/is-narrow.ts';
import { panelOf, TabBar } from './narrow/tab-bar.tsx';
import type { PageModel } from './page-model.ts';
import { SidePanel } from './side-panel.tsx';
import { Splitter } from './splitter.tsx';
import { TimeStrip } from './time/time-strip.tsx';

type Props = { link: PageLink; model: PageModel };

/** Without a host that has ever responded there is nothing to show but how to get it to; a file can be shown all the same. */
export function App({ link, model }: Props) {
  return model.isWithoutHost.value ? <SetupCover link={link} model={model} /> : <Cockpit link={link} model={model} />;
}

function SetupCover({ link, model }: Props) {
  return (
    <>
      <header class="bar top setup-top">
        <h1>
          <img src="/icons/icon.svg" alt="" width="22" height="22" />
          TapMap
        </h1>
        <HostStatus host={model.host.value} paused={false} isSample={link.isSample} />
        <div class="top-icons">
          <SettingsLink isDataOld={false} />
        </div>
      </header>
      <ImportBanner imports={model.imports} />
      <main class="setup-cover">
        <SetupCard host={model.host.value} onRetry={() => link.send({ type: 'retry-host' })} />
      </main>
      <DropArea imports={model.imports} />
      <Help model={model} />
    </>
  );
}

function Cockpit({ link, model }: Props) {
  const { layout, panel, split } = model.address.value;
  useEffect(() => listenToKeys(model), [model]);
  const tab = model.tabs.shown.value;
  return (
    <>
      <Header link={link} model={model} />
      {isDemo() && <DemoBanner />}
      <HostBanner host={model.host.value} onRetry={() => link.send({ type: 'retry-host' })} />
      <ImportBanner imports={model.imports} />
      <ExportProblem exports={model.exports} />
      <FilterBar model={model} />
      <main
        data-layout={!isNarrow.value ? layout : tab === 'map' ? 'map' : 'list'}
        data-panel={panel ?? 'list'}
        style={{ '--split': split === null ? '' : `${split}%` }}
      >
        <div class="stage" {...(isNarrow.value && tab === 'map' && panelOf(tab))}>
          <MapPanel model={model.map} query={model.query} databases={model.databases.value} />
          {!model.imports.isFile.value && <TimeStrip state={link.state} time={model.time} />}
        </div>
        {!isNarrow.value && <Splitter address={model.address} />}
        <SidePanel model={model} />
      </main>
      {isNarrow.value && <TabBar model={model} />}
      <DropArea imports={model.imports} />
      <Help model={model} />
    </>
  );
}

function Help({ model }: Pick<Props, 'model'>) {
  return <HelpSheet isOpen={model.isHelpOpen} onTry={(q) => (model.address.value = { ...model.address.peek(), q })} />;
}

import { HostStatus } from '../view/components/host-status.tsx';
import type { PageLink } from '../link/link-page.ts';
import { message } from '../text/message.ts';
import { SettingsLink } from '../view/components/settings-link.tsx';
import { TotalsList } from '../view/components/totals-list.tsx';
import { WatchingSwitch } from '../view/components/watching-switch.tsx';
import { ExportMenu } from './files/export-menu.tsx';
import { ExitChip } from './exit/exit-chip.tsx';
import type { PageModel } from './page-model.ts';

type Props = { link: PageLink; model: PageModel };

/** Always shown: the name, the totals, the egress route, and the actions of the page as a whole. */
export function Header({ link, model }: Props) {
  const { imports, exports, exit, paused, watching } = model;
  const isFile = imports.imported.value !== null;
  return (
    <header class="top">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        TapMap
      </h1>
      <TotalsList totals={model.totals.value} />
      <ExitChip model={exit} />
      <WatchingSwitch
        watching={watching.value}
        onChange={(on) => link.send({ type: 'change-settings', change: { watching: on } })}
      />
      {isFile ? (
        <span class="status">{message('importStatus')}</span>
      ) : (
        <HostStatus host={model.host.value} paused={paused.value} isSample={link.isSample} />
      )}
      <button
        type="button"
        aria-pressed={paused.value}
        disabled={isFile}
        data-action="pause"
        onClick={() => model.pause(!paused.value)}
      >
        {message(paused.value ? 'headerResume' : 'headerPause')}
      </button>
      <ExportMenu exports={exports} imports={imports} viewLink={model.viewLink} />
      <div class="top-icons">
        <button
          type="button"
          class="icon-button"
          aria-label={message('headerHelp')}
          title={`${message('headerHelp')} (?)`}
          data-action="help"
          onClick={() => (model.isHelpOpen.value = true)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.25" />
            <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.2M8 11.5v.1" />
          </svg>
        </button>
        <SettingsLink isDataOld={model.isDataOld.value} />
      </div>
    </header>
  );
}

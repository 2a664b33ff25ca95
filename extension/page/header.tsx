import type { HostState } from '../background/host-state.ts';
import { HostStatus } from '../view/host-status.tsx';
import { message } from '../view/message.ts';
import { SettingsLink } from '../view/settings-link.tsx';
import { TotalsList } from '../view/totals-list.tsx';
import type { Totals } from '../view/totals-of.ts';
import { WatchingSwitch } from '../view/watching-switch.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ExitChip } from './exit/exit-chip.tsx';
import type { ExitModel } from './exit-model.ts';
import type { ExportModel } from './export-model.ts';
import type { ImportModel } from './import-model.ts';

type Props = {
  totals: Totals | null;
  host: HostState;
  paused: boolean;
  isSample: boolean;
  watching: boolean | null;
  imports: ImportModel;
  exports: ExportModel;
  exit: ExitModel;
  onPause: (paused: boolean) => void;
  onWatching: (watching: boolean) => void;
  onHelp: () => void;
};

export function Header(props: Props) {
  const { totals, host, paused, isSample, watching, imports, exports, exit, onPause, onWatching, onHelp } = props;
  const isFile = imports.imported.value !== null;
  return (
    <header class="top">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        TapMap
      </h1>
      <TotalsList totals={totals} />
      <ExitChip model={exit} />
      <WatchingSwitch watching={watching} onChange={onWatching} />
      {isFile ? (
        <span class="status">{message('importStatus')}</span>
      ) : (
        <HostStatus host={host} paused={paused} isSample={isSample} />
      )}
      <button
        type="button"
        aria-pressed={paused}
        disabled={isFile}
        data-action="pause"
        onClick={() => onPause(!paused)}
      >
        {message(paused ? 'headerResume' : 'headerPause')}
      </button>
      <ExportMenu exports={exports} imports={imports} />
      <div class="top-icons">
        <button
          type="button"
          class="icon-button"
          aria-label={message('headerHelp')}
          title={`${message('headerHelp')} (?)`}
          data-action="help"
          onClick={onHelp}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="8" cy="8" r="6.25" />
            <path d="M6.2 6.3a1.9 1.9 0 1 1 2.7 1.9c-.6.3-.9.7-.9 1.2M8 11.5v.1" />
          </svg>
        </button>
        <SettingsLink />
      </div>
    </header>
  );
}

import type { HostState } from '../background/host-state.ts';
import { HostStatus } from '../view/host-status.tsx';
import { message } from '../view/message.ts';
import { TotalsList } from '../view/totals-list.tsx';
import type { Totals } from '../view/totals-of.ts';
import { WatchingSwitch } from '../view/watching-switch.tsx';
import { ExportMenu } from './export-menu.tsx';
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
  onPause: (paused: boolean) => void;
  onWatching: (watching: boolean) => void;
};

export function Header({ totals, host, paused, isSample, watching, imports, exports, onPause, onWatching }: Props) {
  const isFile = imports.imported.value !== null;
  return (
    <header class="top">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        TapMap
      </h1>
      <TotalsList totals={totals} />
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
        {paused ? 'Resume' : 'Pause'}
      </button>
      <ExportMenu exports={exports} imports={imports} />
    </header>
  );
}

import type { HostState } from '../background/host-state.ts';
import { HostStatus } from '../view/host-status.tsx';
import { TotalsList } from '../view/totals-list.tsx';
import type { Totals } from '../view/totals-of.ts';
import { WatchingSwitch } from '../view/watching-switch.tsx';

type Props = {
  totals: Totals | null;
  host: HostState;
  paused: boolean;
  isSample: boolean;
  watching: boolean | null;
  onPause: (paused: boolean) => void;
  onWatching: (watching: boolean) => void;
};

export function Header({ totals, host, paused, isSample, watching, onPause, onWatching }: Props) {
  return (
    <header class="top">
      <h1>
        <img src="/icons/icon.svg" alt="" width="22" height="22" />
        TapMap
      </h1>
      <TotalsList totals={totals} />
      <WatchingSwitch watching={watching} onChange={onWatching} />
      <HostStatus host={host} paused={paused} isSample={isSample} />
      <button type="button" aria-pressed={paused} data-action="pause" onClick={() => onPause(!paused)}>
        {paused ? 'Resume' : 'Pause'}
      </button>
    </header>
  );
}

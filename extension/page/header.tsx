import type { HostState } from '../background/host-state.ts';
import { formatCount } from '../view/format-count.ts';
import { HostStatus } from '../view/host-status.tsx';
import type { Totals } from '../view/totals-of.ts';
import { WatchingSwitch } from '../view/watching-switch.tsx';

type Props = {
  totals: Totals;
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
      <ul class="totals" aria-label="Totals">
        <Total name="connections" one="connection" count={totals.connections} />
        <Total name="countries" one="country" count={totals.countries} />
        <Total name="programs" one="program" count={totals.programs} />
      </ul>
      <WatchingSwitch watching={watching} onChange={onWatching} />
      <HostStatus host={host} paused={paused} isSample={isSample} />
      <button type="button" aria-pressed={paused} data-action="pause" onClick={() => onPause(!paused)}>
        {paused ? 'Resume' : 'Pause'}
      </button>
    </header>
  );
}

function Total({ name, one, count }: { name: keyof Totals; one: string; count: number }) {
  return (
    <li>
      <strong data-total={name}>{formatCount(count)}</strong> {count === 1 ? one : name}
    </li>
  );
}

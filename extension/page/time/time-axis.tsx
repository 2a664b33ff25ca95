import { uiLanguage } from '../../view/ui-language.ts';
import { fractionAt, ticksOf, type TimeScale } from './time-scale.ts';

/** Times of day below the charts. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  clock ??= new Intl.DateTimeFormat(uiLanguage(), { hour: '2-digit', minute: '2-digit' });
  return (
    <div class="time-axis muted" aria-hidden="true">
      {ticksOf(scale).map((atMs) => (
        <span key={atMs} style={{ left: `${fractionAt(scale, atMs) * 100}%` }}>
          {clock?.format(atMs)}
        </span>
      ))}
    </div>
  );
}

let clock: Intl.DateTimeFormat | null = null;

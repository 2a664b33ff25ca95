import { lazy } from '../../text/lazy.ts';
import { uiLanguage } from '../../text/ui-language.ts';
import { fractionAt, ticksOf, type TimeScale } from './time-scale.ts';

/** Times of day below the charts. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  return (
    <div class="time-axis muted" aria-hidden="true">
      {ticksOf(scale).map((atMs) => (
        <span key={atMs} style={{ left: `${fractionAt(scale, atMs) * 100}%` }}>
          {clock().format(atMs)}
        </span>
      ))}
    </div>
  );
}

const clock = lazy(() => new Intl.DateTimeFormat(uiLanguage(), { hour: '2-digit', minute: '2-digit' }));

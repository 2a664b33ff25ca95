import { formatTimeOfDay } from '../../text/format-time.ts';
import { fractionAt, ticksOf, type TimeScale } from './time-scale.ts';

/** Times of day below the charts. */
export function TimeAxis({ scale }: { scale: TimeScale }) {
  return (
    <div class="time-axis muted" aria-hidden="true">
      {ticksOf(scale).map((atMs) => (
        <span key={atMs} style={{ left: `${fractionAt(scale, atMs) * 100}%` }}>
          {formatTimeOfDay(atMs)}
        </span>
      ))}
    </div>
  );
}

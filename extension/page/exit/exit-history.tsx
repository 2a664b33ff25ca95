import { useState } from 'preact/hooks';
import type { ExitPeriod } from '../../exit/exit-state.ts';
import { exitPlaceName } from '../../view/sentences/exit-place-name.ts';
import { formatDuration, formatSpan } from '../../text/format-time.ts';
import { message, messageOf } from '../../text/message.ts';
import { VerdictGlyph } from '../../view/components/verdict-glyph.tsx';
import { standingNames } from '../../view/sentences/standing-names.ts';
import { foreignText } from '../../text/foreign-text.ts';

/** Past exits, the most recent first, with the tabs that were active while the exit was not as expected. */
export function ExitHistory({ history, nowMs }: { history: readonly ExitPeriod[]; nowMs: number }) {
  const [all, setAll] = useState(false);
  const latestFirst = history.toReversed();
  const shown = all ? latestFirst : latestFirst.slice(0, atFirst);
  return (
    <>
      {history.length === 0 && <p class="muted">{message('exitHistoryNone')}</p>}
      <ol class="periods">
        {shown.map((period) => (
          <Period key={period.sinceMs} period={period} nowMs={nowMs} />
        ))}
      </ol>
      {shown.length < history.length && (
        <button type="button" class="quiet" data-action="all-exits" onClick={() => setAll(true)}>
          {messageOf('exitHistoryMore', history.length - shown.length)}
        </button>
      )}
      <p class="source muted">{message('exitHistoryNote')}</p>
    </>
  );
}

/** Of a period, "no VPN tunnel" would be wrong where one IP version bypassed a tunnel that was up. */
const periodNames = { ...standingNames, 'no-tunnel': 'exitStayOutside' } as const;

const atFirst = 8;

function Period({ period, nowMs }: { period: ExitPeriod; nowMs: number }) {
  const { kind, exit, tabs } = period;
  const place = exit === null ? message('exitStayNowhere') : exitPlaceName(exit);
  return (
    <li data-period={kind} data-exit={kind}>
      <VerdictGlyph icon={kind} />
      <div>
        <p>{message('exitStaySays', { place, kind: message(periodNames[kind]) })}</p>
        <p class="note muted">{spanOf(period, nowMs)}</p>
        {tabs.length > 0 && (
          <p class="note" data-tabs={tabs.length}>
            {message('exitStayTabs', {
              tabs: tabs.map(({ title, host }) => foreignText(title ?? host ?? '')).join(' · '),
            })}
          </p>
        )}
      </div>
    </li>
  );
}

function spanOf({ sinceMs, untilMs }: ExitPeriod, nowMs: number): string {
  const endMs = untilMs ?? nowMs;
  const span =
    untilMs === null
      ? message('exitStaySince', { time: formatSpan(sinceMs, sinceMs, nowMs) })
      : formatSpan(sinceMs, untilMs, nowMs);
  return message('exitStayFor', { span, duration: formatDuration(endMs - sinceMs) });
}

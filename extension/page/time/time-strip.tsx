import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { hourMs } from '../../store/hour.ts';
import type { AppState } from '../../store/app-state.ts';
import { formatTimeOfDay } from '../../text/format-time.ts';
import { message } from '../../text/message.ts';
import { mediaSignal } from '../../view/media-signal.ts';
import { Chevron } from '../list/rows/chevron.tsx';
import { reachOf, type Reach, type TimeModel } from './time-model.ts';
import { HourCharts } from './hour-charts.tsx';
import { hourSteps, valueAt } from './hour-steps.ts';
import { momentSentence } from './moment-sentence.ts';
import { TimeAxis } from './time-axis.tsx';
import { timeScale } from './time-scale.ts';
import { TimeSlider } from './time-slider.tsx';
import { usePaced } from './use-paced.ts';

type Props = { state: ReadonlySignal<AppState>; time: TimeModel };

const hasLittleRoom = mediaSignal('(max-height: 899px), (max-width: 820px)');

/** About the time that one point of the hour's chart covers: redrawing more often would change nothing. */
const pointMs = 5000;

/**
 * The last hour below the map: a chart of the whole computer, and the time slider that lies over it. Folded where a window
 * is low, since the map needs the room. It has its height before the first look, so that the map never moves.
 */
export function TimeStrip({ state, time }: Props) {
  const paced = usePaced(state, pointMs);
  // The first look is drawn at once.
  const { value: now, atMs: nowMs } = paced.value.takenAtMs === null ? { value: state.value, atMs: Date.now() } : paced;
  const [folded, setFolded] = useState(hasLittleRoom.peek());
  const [pointedMs, setPointedMs] = useState<number | null>(null);
  const drawn = useMemo(() => drawnOf(now, nowMs), [now, nowMs]);
  useEffect(() => setFolded(hasLittleRoom.value), [hasLittleRoom.value]);
  const atMs = time.atMs.value;
  const says = atMs === null ? message('timeNow') : momentSentence(atMs, nowMs, time.isBack.value);
  const publishedMs = pointedMs ?? atMs ?? drawn?.reach.latestMs ?? nowMs;
  return (
    <section class="time-strip" aria-label={message('timeStrip')} data-time={time.isLive.value ? 'live' : 'back'}>
      <header>
        <button
          type="button"
          class="quiet"
          aria-expanded={!folded}
          data-action="fold-time"
          onClick={() => setFolded(!folded)}
        >
          <Chevron expanded={!folded} />
          {message('timeStrip')}
        </button>
        {drawn && (
          <span class="muted told">
            {pointedMs !== null ? formatTimeOfDay(pointedMs) : since(now, drawn.reach)}
            {valueAt(drawn.steps.connections, publishedMs) === null && ` · ${message('timeUnwatched')}`}
          </span>
        )}
        <TimeNow says={says} time={time} />
      </header>
      {!folded && (
        <div class="charts" title={message('timeWhole')}>
          {drawn && (
            <>
              <HourCharts steps={drawn.steps} scale={drawn.scale} atMs={publishedMs} />
              <TimeSlider time={time} scale={drawn.scale} reach={drawn.reach} says={says} onPoint={setPointedMs} />
              <TimeAxis scale={drawn.scale} />
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** The page's position in time, and the button back to live. */
function TimeNow({ says, time }: { says: string; time: TimeModel }) {
  if (time.isLive.value) return null;
  return (
    <>
      <strong class="moment" role="status">
        {says}
      </strong>
      <button type="button" class="primary" data-action="live" onClick={() => time.live()}>
        {message('timeLive')}
      </button>
    </>
  );
}

function drawnOf(state: AppState, nowMs: number) {
  const reach = reachOf(state, nowMs);
  if (reach === null) return null;
  const first = state.hour.samples[0]?.sinceMs ?? reach.earliestMs;
  const scale = timeScale({ earliestMs: Math.max(first, reach.latestMs - hourMs), latestMs: reach.latestMs });
  return { reach, scale, steps: hourSteps(state.hour.samples, reach.latestMs) };
}

/** Says where the hour begins while it is not yet a full one, and why. */
function since({ hour }: AppState, { earliestMs, latestMs }: Reach): string {
  if (latestMs - earliestMs >= hourMs) return '';
  const isCut = (hour.samples[0]?.sinceMs ?? earliestMs) < earliestMs;
  return message(isCut ? 'timeCut' : 'timeSince', { time: formatTimeOfDay(earliestMs) });
}

import { useRef } from 'preact/hooks';
import { message } from '../../text/message.ts';
import type { Reach, TimeModel } from './time-model.ts';
import { fractionAt, momentAtPixel, type TimeScale } from './time-scale.ts';

type Props = {
  time: TimeModel;
  scale: TimeScale;
  reach: Reach;
  /** The moment shown, in words. */
  says: string;
  /** The moment under the pointer; null when it leaves. */
  onPoint: (atMs: number | null) => void;
};

/** Overlays the charts: a line at the moment shown, moved through the hour by pointer and keyboard. */
export function TimeSlider({ time, scale, reach, says, onPoint }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const nextStep = useRef<{ toMs: number; timer: ReturnType<typeof setTimeout> } | null>(null);
  const shownMs = time.atMs.value ?? reach.latestMs;

  const pointedMs = ({ clientX }: PointerEvent): number => {
    const { left = 0, width = 1 } = element.current?.getBoundingClientRect() ?? {};
    return momentAtPixel(scale, clientX - left, width);
  };
  /** The right end was drawn some seconds ago; a user who goes there wants to be live. */
  const stepTo = (toMs: number) => (toMs >= reach.latestMs ? time.live() : time.stepTo(toMs));
  /** Each step redraws the whole page, so not every pixel of a drag becomes one. */
  const stepSoon = (toMs: number) => {
    if (nextStep.current !== null) {
      nextStep.current.toMs = toMs;
      return;
    }
    stepTo(toMs);
    const timer = setTimeout(() => {
      const waiting = nextStep.current?.toMs ?? toMs;
      nextStep.current = null;
      if (waiting !== toMs) stepTo(waiting);
    }, betweenStepsMs);
    nextStep.current = { toMs, timer };
  };
  const onPointerMove = (event: PointerEvent) => {
    const atMs = pointedMs(event);
    onPoint(atMs);
    if (event.buttons === 1 && element.current?.hasPointerCapture(event.pointerId) === true) stepSoon(atMs);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    element.current?.setPointerCapture(event.pointerId);
    stepSoon(pointedMs(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const byMs = stepsMs.get(event.key);
    if (byMs !== undefined) time.stepBy(event.shiftKey ? byMs * 6 : byMs);
    else if (event.key === 'Home') time.stepTo(reach.earliestMs);
    else if (event.key === 'End') time.live();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={element}
      class={time.isLive.value ? 'time-slider' : 'time-slider back'}
      role="slider"
      tabIndex={0}
      aria-label={message('timeSlider')}
      aria-valuemin={Math.round(reach.earliestMs / 1000)}
      aria-valuemax={Math.round(reach.latestMs / 1000)}
      aria-valuenow={Math.round(shownMs / 1000)}
      aria-valuetext={says}
      data-time-slider
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onPoint(null)}
      onKeyDown={onKeyDown}
    >
      <span class="time-line" style={{ left: `${Math.min(1, Math.max(0, fractionAt(scale, shownMs))) * 100}%` }} />
    </div>
  );
}

const betweenStepsMs = 120;

/** As for any slider (ARIA Authoring Practices, slider pattern). */
const stepsMs = new Map([
  ['ArrowLeft', -10_000],
  ['ArrowDown', -10_000],
  ['ArrowRight', 10_000],
  ['ArrowUp', 10_000],
  ['PageDown', -300_000],
  ['PageUp', 300_000],
]);

import type { Signal } from '@preact/signals';
import { message } from '../text/message.ts';
import { splitLimits, type PageAddress } from '../contract/page-address.ts';

/**
 * The line between map and list, moved by pointer or arrow keys (WAI-ARIA practices, window splitter); Enter or a
 * double click restores the default width.
 */
export function Splitter({ address }: { address: Signal<PageAddress> }) {
  const { split } = address.value;
  const set = (percent: number | null) => {
    const next =
      percent === null ? null : Math.round(Math.max(splitLimits.minimum, Math.min(splitLimits.maximum, percent)));
    if (next !== address.peek().split) address.value = { ...address.peek(), split: next };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const now = split ?? shareOf(event.currentTarget);
    const next = steps(now)[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };
  return (
    <div
      role="separator"
      class="splitter"
      tabIndex={0}
      aria-label={message('listSplitter')}
      aria-orientation="vertical"
      aria-valuemin={splitLimits.minimum}
      aria-valuemax={splitLimits.maximum}
      aria-valuenow={split ?? usualPercent}
      onKeyDown={onKeyDown}
      onDblClick={() => set(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const box = event.currentTarget.parentElement?.getBoundingClientRect();
        if (box !== undefined) set((100 * (box.right - event.clientX)) / box.width);
      }}
    />
  );
}

/** The list's approximate default width, in percent: only for screen readers. */
const usualPercent = 30;
const stepPercent = 2;

function steps(now: number): Partial<Record<string, number | null>> {
  return {
    ArrowLeft: now + stepPercent,
    ArrowRight: now - stepPercent,
    Home: splitLimits.minimum,
    End: splitLimits.maximum,
    Enter: null,
  };
}

/** The list's current share of the width of both, in percent. */
function shareOf(splitter: EventTarget | null): number {
  if (!(splitter instanceof HTMLElement)) return usualPercent;
  const whole = splitter.parentElement?.clientWidth ?? 0;
  const list = splitter.nextElementSibling?.clientWidth ?? 0;
  return whole === 0 ? usualPercent : (100 * list) / whole;
}

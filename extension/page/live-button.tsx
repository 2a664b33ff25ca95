import { message } from '../text/message.ts';
import { formatTimeOfDay } from '../text/format-time.ts';
import { statusOf } from '../view/components/host-status.tsx';
import type { PageModel } from './page-model.ts';

type Props = { model: PageModel; isSample: boolean };

/** Says whether the page is live, and pauses it or lets it go on. */
export function LiveButton({ model, isSample }: Props) {
  const isFile = model.imports.isFile.value;
  const paused = model.isPaused.value;
  const { tone, words } = statusOf({ host: model.host.value, paused: false, isSample });
  const atMs = model.time.atMs.value;
  const step = message(paused ? 'headerResume' : 'headerPause');
  const says = isFile ? message('importStatus') : paused ? pausedText(atMs) : words;
  return (
    <button
      type="button"
      class="live-button"
      aria-pressed={paused}
      aria-label={isFile ? says : `${says} – ${step}`}
      title={isFile ? '' : step}
      disabled={isFile}
      data-action="pause"
      data-tone={isFile || paused ? 'calm' : tone}
      onClick={() => model.pause(!paused)}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle class="dot" cx="6" cy="6" r="4" />
        <path class="bars" d="M4 2v8M8 2v8" />
      </svg>
      <span>{says}</span>
      {paused && <span class="step">– {step}</span>}
    </button>
  );
}

function pausedText(atMs: number | null): string {
  return atMs === null ? message('statusPaused') : message('statusPausedAt', { time: formatTimeOfDay(atMs) });
}

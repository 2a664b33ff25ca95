import type { PopResponse, PopsSeen } from '../../exit/evidence.ts';
import { popResponse, type WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { keepResponses, popsSeen } from '../../exit/cdn/pops-seen.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type PopWatch = {
  /** Null without the permission to see answers. */
  seen(): PopsSeen | null;
  permit(permitted: boolean): void;
  answered(result: WatchedResponse): void;
  /** The way out is another: who served pages before says nothing of it. */
  forget(): void;
};

/** Keeps which sites of content networks served the pages of the last while, and nothing else of these pages. */
export function popWatch({ startTimer, onChange }: { startTimer: StartTimer; onChange: () => void }): PopWatch {
  let isPermitted = false;
  let results: readonly PopResponse[] = [];
  let soon: Timer | null = null;

  function tellSoon(): void {
    soon ??= startTimer(pauseMs, () => {
      soon = null;
      onChange();
    });
  }

  return {
    seen: () => (isPermitted ? popsSeen(keepResponses(results, null, Date.now())) : null),
    permit(permitted) {
      if (permitted === isPermitted) return;
      isPermitted = permitted;
      results = [];
      onChange();
    },
    answered(result) {
      const found = popResponse(result);
      if (!isPermitted || found === null) return;
      const kept = keepResponses(results, found, Date.now());
      if (kept !== results) tellSoon();
      results = kept;
    },
    forget: () => (results = []),
  };
}

/** A page brings many answers at once. */
const pauseMs = 1_000;

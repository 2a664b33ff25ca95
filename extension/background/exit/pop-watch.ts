import type { PopResponse, PopsSeen } from '../../exit/evidence.ts';
import { popResponse, type WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { keepResponses, popsSeen } from '../../exit/cdn/pops-seen.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type PopWatch = {
  /** Null without the permission to see answers. */
  seen(): PopsSeen | null;
  permit(permitted: boolean): void;
  responded(response: WatchedResponse): void;
  /** The way out is another: who served pages before says nothing of it. */
  forget(): void;
};

/** Keeps which sites of content networks served the pages of the last while, and nothing else of these pages. */
export function popWatch({ startTimer, onChange }: { startTimer: StartTimer; onChange: () => void }): PopWatch {
  let isPermitted = false;
  let responses: readonly PopResponse[] = [];
  let soon: Timer | null = null;

  function publishSoon(): void {
    soon ??= startTimer(pauseMs, () => {
      soon = null;
      onChange();
    });
  }

  return {
    seen: () => (isPermitted ? popsSeen(keepResponses(responses, null, Date.now())) : null),
    permit(permitted) {
      if (permitted === isPermitted) return;
      isPermitted = permitted;
      responses = [];
      onChange();
    },
    responded(response) {
      const found = popResponse(response);
      if (!isPermitted || found === null) return;
      const kept = keepResponses(responses, found, Date.now());
      if (kept !== responses) publishSoon();
      responses = kept;
    },
    forget: () => (responses = []),
  };
}

/** A page brings many answers at once. */
const pauseMs = 1_000;

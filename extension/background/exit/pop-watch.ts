import type { PopsSeen } from '../../exit/evidence.ts';
import { keepResponses, type KeptResponse } from '../../exit/cdn/keep-responses.ts';
import { pageIds } from '../../exit/cdn/page-ids.ts';
import { popResponse, type WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { popsSeen } from '../../exit/cdn/pops-seen.ts';
import { moveResponses } from '../../exit/move-times.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type PopWatch = {
  /** Null without the permission to see responses. */
  seen(): PopsSeen | null;
  permit(permitted: boolean): void;
  responded(response: WatchedResponse): void;
  /** The clock was set. */
  moveClock(stepMs: number): void;
  /** The route changed: edge locations that served pages before are no evidence of the new one. */
  forget(): void;
};

/** Keeps which CDN edge locations served recent pages, and of these pages only which responses were for the same one. */
export function popWatch({ startTimer, onChange }: { startTimer: StartTimer; onChange: () => void }): PopWatch {
  let isPermitted = false;
  let responses: readonly KeptResponse[] = [];
  const pageOf = pageIds();
  let soon: Timer | null = null;

  function publishSoon(): void {
    soon ??= startTimer(pauseMs, () => {
      soon = null;
      onChange();
    });
  }

  return {
    seen() {
      responses = keepResponses(responses, null, Date.now());
      return isPermitted ? popsSeen(responses) : null;
    },
    permit(permitted) {
      if (permitted === isPermitted) return;
      isPermitted = permitted;
      responses = [];
      onChange();
    },
    responded(response) {
      const page = pageOf(response);
      const found = popResponse(response);
      if (!isPermitted || found === null) return;
      const kept = keepResponses(responses, { ...found, ...page }, Date.now());
      if (kept !== responses) publishSoon();
      responses = kept;
    },
    moveClock: (stepMs) => (responses = moveResponses(responses, stepMs)),
    forget: () => (responses = []),
  };
}

/** A page loads many responses at once. */
const pauseMs = 1_000;

import type { PopResponse, PopsSeen } from '../../exit/evidence.ts';
import { popResponse, type WatchedResponse } from '../../exit/cdn/pop-response.ts';
import { keepResponses, popsSeen } from '../../exit/cdn/pops-seen.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type PopWatch = {
  /** Null without the permission to read responses. */
  seen(): PopsSeen | null;
  permit(permitted: boolean): void;
  responded(response: WatchedResponse): void;
  /** The egress route has changed: PoPs seen before say nothing about the new one. */
  forget(): void;
};

/** Keeps which PoPs served pages recently, and nothing else about these pages. */
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

/** A page causes many responses at once. */
const pauseMs = 1_000;

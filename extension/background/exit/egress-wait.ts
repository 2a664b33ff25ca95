import type { PageUpdate } from '../../contract/page-messages.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type EgressWait = {
  follow(update: PageUpdate): void;
  isWaiting(): boolean;
};

/**
 * Waits for the egress of a host that has just started, which takes a moment. A verdict of that moment would be unknown,
 * and the history full of such periods.
 */
export function egressWait({ startTimer, onOver }: { startTimer: StartTimer; onOver: () => void }): EgressWait {
  let isStarting = true;
  let timeout: Timer | null = null;

  function stop(): void {
    timeout?.stop();
    timeout = null;
  }

  return {
    follow(update) {
      if (update.type === 'host') {
        stop();
        const begins = isStarting && update.host.kind === 'running';
        isStarting = update.host.kind === 'starting';
        if (!begins) return;
        timeout = startTimer(waitMs, () => {
          stop();
          onOver();
        });
      }
      if (update.type === 'egress' && update.egress !== null) stop();
    },
    isWaiting: () => isStarting || timeout !== null,
  };
}

const waitMs = 3_000;

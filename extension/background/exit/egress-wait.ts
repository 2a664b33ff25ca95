import type { PageUpdate } from '../../contract/page-messages.ts';
import type { StartTimer, Timer } from '../../browser/start-timer.ts';

export type EgressWait = {
  follow(update: PageUpdate): void;
  isWaiting(): boolean;
};

/**
 * A host that has just started reports the egress routes within a moment. An exit that is unknown until then is no
 * change: the history would be full of such moments.
 */
export function egressWait({ startTimer, onOver }: { startTimer: StartTimer; onOver: () => void }): EgressWait {
  let isStarting = true;
  let patience: Timer | null = null;

  function stop(): void {
    patience?.stop();
    patience = null;
  }

  return {
    follow(update) {
      if (update.type === 'host') {
        stop();
        const begins = isStarting && update.host.kind === 'running';
        isStarting = update.host.kind === 'starting';
        if (!begins) return;
        patience = startTimer(waitMs, () => {
          stop();
          onOver();
        });
      }
      if (update.type === 'egress' && update.egress !== null) stop();
    },
    isWaiting: () => isStarting || patience !== null,
  };
}

const waitMs = 3_000;

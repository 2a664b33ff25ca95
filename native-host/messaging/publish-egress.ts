import { type EgressReader, EgressUnreadable } from '../egress/egress-reader.ts';
import type { HostMessage, Problem } from '../protocol.ts';
import { cutEgress } from './cut-egress.ts';
import { withShortTexts } from './cut-problems.ts';

export type EgressPublisher = {
  /** Publishes the current egress, even if it has not changed. */
  publishNow(): Promise<void>;
  /** Publishes each change from now on, until the returned function is called. */
  startPolling(): () => void;
};

type Outlet = {
  publish(message: HostMessage): Promise<void>;
  /** Runs the work when no other message is being written. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Milliseconds since the epoch, by the clock that the browser was last told of. */
  nowMs(): number;
};

/** After a failure the egress is read again, whether or not anything changed. */
const RETRY_MS = 2000;
/** Reading takes at most this share of a processor: with a million routes one reading takes a second. */
const MAX_CPU_SHARE = 1 / 20;

/**
 * Publishes the egress routes to a browser, however rarely it polls sockets: a user who relies on a tunnel must know at
 * once.
 *
 * The system is asked for changes a few times a second. A tunnel that comes up makes dozens, and only the state after
 * them is published: so there are no more messages than that, and the last one is right.
 */
export function publishEgress(egress: EgressReader | Problem, { publish, inTurn, nowMs }: Outlet): EgressPublisher {
  if ('code' in egress)
    return {
      publishNow: () => publish({ type: 'problem', ...withShortTexts(egress) }),
      startPolling: () => () => undefined,
    };
  const { read, hasChanged, paceMs } = egress;
  let lastPublished: string | null = null;
  let failedAtMs: number | null = null;

  async function readAndPublish(isRequested: boolean): Promise<void> {
    try {
      if (!isRequested && !isDue()) return;
      const { takenAtMs, ...route } = cutEgress(read(nowMs()));
      if (failedAtMs !== null) await publish({ type: 'problem', code: 'egress-unreadable', over: true });
      failedAtMs = null;
      const text = JSON.stringify(route);
      if (text === lastPublished && !isRequested) return;
      lastPublished = text;
      await publish({ type: 'egress', takenAtMs, ...route });
    } catch (error) {
      if (!(error instanceof EgressUnreadable)) throw error;
      const isNews = failedAtMs === null || isRequested;
      failedAtMs = performance.now();
      // The extension drops the last egress when it learns of the failure.
      lastPublished = null;
      if (isNews) await publish({ type: 'problem', ...withShortTexts({ code: 'egress-unreadable', ...error.facts }) });
    }
  }

  function isDue(): boolean {
    if (failedAtMs !== null) return performance.now() - failedAtMs >= RETRY_MS;
    return hasChanged() || lastPublished === null;
  }

  return {
    publishNow: () => readAndPublish(true),
    startPolling() {
      let isOver = false;
      let timer = setTimeout(retry, paceMs);

      function retry(): void {
        void inTurn(async () => {
          if (isOver) return;
          const before = process.cpuUsage();
          await readAndPublish(false);
          // Not the time on the clock: a busy computer, or a browser that is slow to read, would delay the next change.
          const { user, system } = process.cpuUsage(before);
          const spentMs = (user + system) / 1000;
          if (!isOver) timer = setTimeout(retry, Math.max(paceMs, spentMs / MAX_CPU_SHARE));
        });
      }

      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    },
  };
}

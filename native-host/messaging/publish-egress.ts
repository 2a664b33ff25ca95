import { type EgressReader, EgressUnreadable } from '../egress/egress-reader.ts';
import type { HostMessage, Problem } from '../protocol.ts';

export type EgressPublisher = {
  /** Tells the way out as it is, whether or not it was told before. */
  publishNow(): Promise<void>;
  /** Tells what changes from now on, until what it returns is called. */
  startPolling(): () => void;
};

type Outlet = {
  publish(message: HostMessage): Promise<void>;
  /** Does something when nothing else is being told. */
  inTurn(work: () => Promise<void>): Promise<void>;
};

/** What could not be read is read again, whether or not anything changed since. */
const RETRY_MS = 2000;
/** Reading is done this part of the time at most: where there are a million routes it takes a second. */
const MAX_SHARE_OF_TIME = 1 / 20;

/**
 * Tells a browser of the way out, whatever the pace of its looks: someone who relies on a tunnel must know at once.
 *
 * The system is asked for changes at the pace of its reader, a few times a second. A tunnel that comes up makes dozens,
 * and what is told is the state after them: so no more messages than that come of it, and the last one is right.
 */
export function publishEgress(egress: EgressReader | Problem, { publish, inTurn }: Outlet): EgressPublisher {
  if ('code' in egress)
    return { publishNow: () => publish({ type: 'problem', ...egress }), startPolling: () => () => undefined };
  const { read, hasChanged, paceMs } = egress;
  let lastPublished: string | null = null;
  let failedAtMs: number | null = null;

  async function readAndPublish(isRequested: boolean): Promise<void> {
    try {
      if (!isRequested && !isDue()) return;
      const { takenAtMs, ...route } = read(Date.now());
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
      // Who is told so lets go what was told before.
      lastPublished = null;
      if (isNews) await publish({ type: 'problem', code: 'egress-unreadable', ...error.facts });
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
          const begunAtMs = performance.now();
          await readAndPublish(false);
          const spentMs = performance.now() - begunAtMs;
          if (!isOver) timer = setTimeout(retry, Math.max(paceMs, spentMs / MAX_SHARE_OF_TIME));
        });
      }

      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    },
  };
}

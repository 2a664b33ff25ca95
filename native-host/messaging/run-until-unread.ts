/** A browser reads at once, even when it is busy. One that takes longer is suspended, or hangs. */
const UNREAD_MS = 10_000;

export type UnreadGuard = {
  start(): void;
  stop(): void;
  /** Does work that writes to the browser; pauses the collecting if that takes long. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
};

/**
 * Collects between looks, but not for a browser that does not read: what opens and closes would pile up until it does.
 * The kernel then drops its notices, and the next look reports that some were lost.
 *
 * @param collect starts collecting; returns a function that stops it
 */
export function runUntilUnread(collect: () => () => void): UnreadGuard {
  let stopCollecting: (() => void) | null = null;
  let isWanted = false;

  function pause(): void {
    stopCollecting?.();
    stopCollecting = null;
  }

  function resume(): void {
    if (isWanted) stopCollecting ??= collect();
  }

  return {
    start() {
      isWanted = true;
      resume();
    },
    stop() {
      isWanted = false;
      pause();
    },
    async during(work) {
      const timer = setTimeout(pause, UNREAD_MS);
      try {
        return await work();
      } finally {
        clearTimeout(timer);
        resume();
      }
    },
  };
}

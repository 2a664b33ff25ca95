import browser from 'webextension-polyfill';

export type Timer = { stop(): void };
export type StartTimer = (delayMs: number, callback: () => void) => Timer;

/**
 * Calls back once after a delay, and keeps the background alive until then.
 *
 * Browsers stop an idle background after 30 s, with its timers. Calling any function of the browser's API counts as
 * activity, in both (https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle).
 */
export function startTimer(delayMs: number, callback: () => void): Timer {
  const stepMs = Math.min(delayMs, keepAwakeMs);
  let inner: Timer | null = null;
  const timeout = setTimeout(() => {
    if (stepMs === delayMs) {
      callback();
    } else {
      void browser.runtime.getPlatformInfo();
      inner = startTimer(delayMs - stepMs, callback);
    }
  }, stepMs);
  return {
    stop() {
      clearTimeout(timeout);
      inner?.stop();
    },
  };
}

const keepAwakeMs = 20_000;

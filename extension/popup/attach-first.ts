import type { AttachedFirst } from '../link/attached-first.ts';

/*
 * Runs before the popup's own modules have loaded, so it imports none of them (vite.config.ts puts it into the page):
 * the background's messages have arrived when the modules are ready to show them. That saves a third of the time to the
 * first text.
 */
// The rule of link/shows-sample.ts once more; a test holds the two together.
const isReal = location.protocol.endsWith('-extension:') && !new URLSearchParams(location.search).has('sample');
if (isReal && globalThis.attachedFirst === undefined) {
  const port = chrome.runtime.connect({ name: 'popup' });
  const waiting: unknown[] = [];
  const wait = (message: unknown) => waiting.push(message);
  port.onMessage.addListener(wait);
  port.onDisconnect.addListener(() => (globalThis.attachedFirst = null));
  globalThis.attachedFirst = {
    port,
    take() {
      port.onMessage.removeListener(wait);
      return waiting;
    },
  } satisfies AttachedFirst;
}

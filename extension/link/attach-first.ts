import type { PageKind } from './attach-to-background.ts';
import type { AttachedFirst } from './attached-first.ts';

/*
 * Runs before the own modules of the popup and the full tab have loaded, so it imports none of them (vite.config.ts puts
 * it into these pages): the background's messages have arrived when the modules are ready to show them. That saves the
 * popup a third of the time to its first text, and the full tab knows its view at its first render.
 */
// The rule of shows-sample.ts once more; a test holds the two together.
const isReal = location.protocol.endsWith('-extension:') && !new URLSearchParams(location.search).has('sample');
if (isReal && globalThis.attachedFirst === undefined) {
  const name: PageKind = location.pathname.endsWith('/popup.html') ? 'popup' : 'page';
  const port = chrome.runtime.connect({ name });
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

import browser, { type Runtime } from 'webextension-polyfill';
import type { PageRequest, PageUpdate } from '../background/page-messages.ts';

/**
 * Attaches this page to the background: everything at once, then changes. The way back is returned.
 *
 * The background ends when the browser finds it idle; then the page attaches again and so starts it.
 */
export function attachToBackground(apply: (update: PageUpdate) => void): (request: PageRequest) => void {
  let port: Runtime.Port;

  function attach(): void {
    port = browser.runtime.connect({ name: 'page' });
    port.onMessage.addListener((message) => {
      if (isPageUpdate(message)) apply(message);
    });
    port.onDisconnect.addListener(() => setTimeout(attach, reattachMs));
    if (document.hidden) tellVisible();
  }

  function tellVisible(): void {
    port.postMessage({ type: 'set-visible', visible: !document.hidden } satisfies PageRequest);
  }

  attach();
  document.addEventListener('visibilitychange', tellVisible);
  return (request) => port.postMessage(request);
}

const reattachMs = 500;

/** Page and background are parts of one package, so the type is enough; its fields were checked where they came in. */
function isPageUpdate(message: unknown): message is PageUpdate {
  return typeof message === 'object' && message !== null && 'type' in message && types.has(message.type);
}

const updateTypes: Record<PageUpdate['type'], true> = {
  host: true,
  settings: true,
  databases: true,
  problems: true,
  egress: true,
  snapshot: true,
  changes: true,
};
const types = new Set<unknown>(Object.keys(updateTypes));

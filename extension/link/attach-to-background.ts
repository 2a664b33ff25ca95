import type { PopupRequest } from '../overview/popup-messages.ts';
import { takeAttachedFirst } from './attached-first.ts';

/**
 * Attaches this page to the background: everything at once, then changes. The way back is returned.
 *
 * The background ends when the browser finds it idle; then the page attaches again and so starts it. A port is the same
 * in both browsers, under `chrome`: so no page has to load the polyfill before it can show something.
 *
 * @param name which kind of page: the background tells a popup less than a full tab
 * @param isUpdate page and background are parts of one package: the type is enough, its fields were checked where they
 *   came in
 */
export function attachToBackground<Update>(
  name: PageKind,
  isUpdate: (message: unknown) => message is Update,
  apply: (update: Update) => void,
): (request: PopupRequest) => void {
  let port: chrome.runtime.Port;

  function attach(): void {
    port = takeAttachedFirst(hear) ?? chrome.runtime.connect({ name });
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(() => setTimeout(attach, reattachMs));
    if (document.hidden) sendVisible();
  }

  function hear(message: unknown): void {
    if (isUpdate(message)) apply(message);
  }

  function sendVisible(): void {
    port.postMessage({ type: 'set-visible', visible: !document.hidden } satisfies PopupRequest);
  }

  attach();
  document.addEventListener('visibilitychange', sendVisible);
  return (request) => port.postMessage(request);
}

export type PageKind = 'page' | 'popup';

const reattachMs = 500;

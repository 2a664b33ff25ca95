import type { PopupRequest } from '../overview/popup-messages.ts';
import { takeAttachedFirst } from './attached-first.ts';

/**
 * Attaches this page to the background: first everything, then the changes. Returns the function that sends requests.
 *
 * The browser ends an idle background; the page then attaches again, which restarts it. A port works the same in both
 * browsers under `chrome`, so no page has to load the polyfill before it can show something.
 *
 * @param name the kind of page: the background sends less to a popup than to a full tab
 * @param isUpdate page and background are parts of one package: checking the type is enough, since the fields were
 *   checked when they were received
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

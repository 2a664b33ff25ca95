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
  let attached: chrome.runtime.Port | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function attach(): chrome.runtime.Port {
    clearTimeout(timer);
    const first = takeAttachedFirst();
    const port = first?.port ?? chrome.runtime.connect({ name });
    attached = port;
    port.onMessage.addListener(hear);
    port.onDisconnect.addListener(() => {
      attached = null;
      timer = setTimeout(attach, reattachMs);
    });
    first?.take().forEach(hear);
    if (document.hidden) sendVisible();
    return port;
  }

  function hear(message: unknown): void {
    if (isUpdate(message)) apply(message);
  }

  /** A background that has just ended starts again for a request: posting to the port of the old one throws. */
  function send(request: PopupRequest): void {
    (attached ?? attach()).postMessage(request);
  }

  function sendVisible(): void {
    send({ type: 'set-visible', visible: !document.hidden });
  }

  attach();
  document.addEventListener('visibilitychange', sendVisible);
  return send;
}

export type PageKind = 'page' | 'popup';

const reattachMs = 500;

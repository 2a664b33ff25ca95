import browser, { type Runtime } from 'webextension-polyfill';
import type { PageRequest, PageUpdate, ViewUpdate } from '../contract/page-messages.ts';
import { parsePopupRequest } from '../overview/parse-popup-request.ts';
import type { OverviewUpdate } from '../overview/popup-messages.ts';
import { popupUpdates } from '../overview/popup-updates.ts';
import type { AttachedView } from './tab-views.ts';

export type PagePorts = {
  /** Sends to every attached page. */
  publish(update: PageUpdate): void;
  /** For every popup: what is new since the last visit has changed. */
  publishOverview(): void;
  open(): number;
  visible(): number;
};

export type PageListener = {
  /** What a full tab receives when it attaches. */
  everything(): PageUpdate[];
  /** What a popup receives first of all, since it needs it for its first render. */
  overview(popup: PopupPort): OverviewUpdate;
  /** What else a popup receives when it attaches. */
  others(): PageUpdate[];
  /** A full tab is shown its view before all else, since it needs that for its first render. */
  attachView(tabId: number, show: (view: string | null) => void): AttachedView;
  /** Any request that is not about the page itself. */
  onRequest(request: Exclude<PageRequest, { type: 'set-visible' | 'set-view' }>): void;
  onAttach(): void;
  /** A page was opened, closed, shown or hidden. */
  onCount(): void;
};

/**
 * The only owner of the ports of popups and tabs in all windows. A hidden page stays attached and gets every change.
 */
export function pagePorts(listener: PageListener): PagePorts {
  const pages = new Map<Runtime.Port, Page>();

  function send(port: Runtime.Port, { popup }: Page, update: PageUpdate): void {
    if (popup === null) port.postMessage(update);
    else for (const own of popupUpdates(update, () => listener.overview(popup))) port.postMessage(own);
  }

  function sendOverview(port: Runtime.Port, { popup }: Page): void {
    if (popup !== null) port.postMessage(listener.overview(popup));
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return;
    const page: Page = { visible: true, popup: port.name === 'popup' ? { query: '', tabId: null } : null };
    pages.set(port, page);
    const showView = (view: string | null) => port.postMessage({ type: 'view', view } satisfies ViewUpdate);
    const tabId = page.popup === null ? port.sender.tab?.id : undefined;
    const view = tabId === undefined ? null : listener.attachView(tabId, showView);
    port.onDisconnect.addListener(() => {
      pages.delete(port);
      view?.detach();
      listener.onCount();
    });
    port.onMessage.addListener((message) => {
      const request = parsePopupRequest(message);
      if (request === null) return;
      switch (request.type) {
        case 'set-visible':
          page.visible = request.visible;
          listener.onCount();
          return;
        case 'set-view':
          view?.keep(request.view);
          return;
        case 'search':
          if (page.popup !== null) page.popup.query = request.query;
          sendOverview(port, page);
          return;
        case 'set-tab':
          if (page.popup !== null) page.popup.tabId = request.tabId;
          sendOverview(port, page);
          return;
        default:
          listener.onRequest(request);
      }
    });
    // Counted before anything is sent: if another page is visible, nothing is new to this one.
    listener.onCount();
    sendOverview(port, page);
    for (const update of page.popup === null ? listener.everything() : listener.others()) port.postMessage(update);
    listener.onAttach();
  });

  return {
    publish(update) {
      for (const [port, page] of pages) send(port, page, update);
    },
    publishOverview() {
      for (const [port, page] of pages) sendOverview(port, page);
    },
    open: () => pages.size,
    visible: () => [...pages.values()].filter(({ visible }) => visible).length,
  };
}

/** `popup` is null for a full tab. */
type Page = { visible: boolean; popup: PopupPort | null };
/** Its search; and the current tab of its window, null until the popup has said which. */
type PopupPort = { query: string; tabId: number | null };

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
  /** What a popup with this query receives first of all, since it needs it for its first render. */
  overview(query: string): OverviewUpdate;
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

  function send(port: Runtime.Port, { query }: Page, update: PageUpdate): void {
    if (query === null) port.postMessage(update);
    else for (const own of popupUpdates(update, () => listener.overview(query))) port.postMessage(own);
  }

  function sendOverview(port: Runtime.Port, { query }: Page): void {
    if (query !== null) port.postMessage(listener.overview(query));
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return;
    const page: Page = { visible: true, query: port.name === 'popup' ? '' : null };
    pages.set(port, page);
    const showView = (view: string | null) => port.postMessage({ type: 'view', view } satisfies ViewUpdate);
    const tabId = page.query === null ? port.sender.tab?.id : undefined;
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
          if (page.query !== null) page.query = request.query;
          sendOverview(port, page);
          return;
        default:
          listener.onRequest(request);
      }
    });
    // Counted before anything is sent: if another page is visible, nothing is new to this one.
    listener.onCount();
    sendOverview(port, page);
    for (const update of page.query === null ? listener.everything() : listener.others()) port.postMessage(update);
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

/** `query` is the popup's search, null for a full tab. */
type Page = { visible: boolean; query: string | null };

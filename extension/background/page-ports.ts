import browser, { type Runtime } from 'webextension-polyfill';
import type { PageRequest, PageUpdate } from './page-messages.ts';
import { parsePageRequest } from './parse-page-request.ts';

export type PagePorts = {
  /** To every page that is attached. */
  publish(update: PageUpdate): void;
  open(): number;
  /** How many of them somebody can see. */
  visible(): number;
};

export type PageListener = {
  /** What a page gets when it attaches. */
  everything(): PageUpdate[];
  onRequest(request: PageRequest): void;
  onAttach(): void;
  /** A page came, went, was shown or hidden. */
  onCount(): void;
};

/** The only owner of the ports of popups and tabs, of all windows. A hidden page stays attached and gets every change. */
export function pagePorts(listener: PageListener): PagePorts {
  const visible = new Map<Runtime.Port, boolean>();

  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return;
    visible.set(port, true);
    port.onDisconnect.addListener(() => {
      visible.delete(port);
      listener.onCount();
    });
    port.onMessage.addListener((message) => {
      const request = parsePageRequest(message);
      if (request === null) return;
      if (request.type === 'set-visible') {
        visible.set(port, request.visible);
        listener.onCount();
      } else {
        listener.onRequest(request);
      }
    });
    for (const update of listener.everything()) port.postMessage(update);
    listener.onAttach();
    listener.onCount();
  });

  return {
    publish(update) {
      for (const port of visible.keys()) port.postMessage(update);
    },
    open: () => visible.size,
    visible: () => [...visible.values()].filter(Boolean).length,
  };
}

import browser from 'webextension-polyfill';
import type { HostRequest } from '../../../native-host/protocol.ts';

/** The pipe to the host: opening it starts the host, closing it stops the host. */
export type NativePort = { send(request: HostRequest): void; close(): void };

export type NativePortListener = {
  onMessage: (message: unknown) => void;
  /** The host has closed the pipe; `error` is the browser's text, null if it gives none. Not called after `close()`. */
  onClosed: (error: string | null) => void;
};

/** Starts the host. Only the background may: a page's port would stop the host when the page closes. */
export function openNativePort({ onMessage, onClosed }: NativePortListener): NativePort {
  const port = browser.runtime.connectNative('tapmap');
  port.onMessage.addListener(onMessage);
  // Firefox puts the reason on the port, Chromium in lastError.
  port.onDisconnect.addListener((closed) => {
    onClosed(closed.error?.message ?? browser.runtime.lastError?.message ?? null);
  });
  return {
    send: (request) => port.postMessage(request),
    close: () => port.disconnect(),
  };
}

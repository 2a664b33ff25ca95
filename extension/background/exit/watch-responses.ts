import browser, { type WebRequest } from 'webextension-polyfill';
import type { BrowserProxy } from '../../exit/evidence.ts';
import { everySite } from '../../browser/optional-permissions.ts';
import { parseProxyInfo } from './parse-proxy-info.ts';
import { privateTabs } from './private-tabs.ts';

export type ResponseListener = {
  /** Whether TapMap may see the responses of all websites; on start, and when that changes. */
  onPermitted(permitted: boolean): void;
  onResponse(response: WebRequest.OnResponseStartedDetailsType): void;
  /** The proxy that a response came through; null for none. In Firefox only. */
  onProxy?(proxy: BrowserProxy | null): void;
};

/**
 * Watches the responses of pages that the user opens anyway, as long as the user permits it. The extension's own requests
 * are left out, and nothing of private windows is used.
 *
 * To be called while the background starts: only such a listener wakes it. Chromium registers nothing without host
 * access, nor by itself once that is granted; without the permission there is no `webRequest`.
 */
export function watchResponses(...listeners: readonly ResponseListener[]): void {
  const ownAddress = browser.runtime.getURL('');
  const isPrivate = privateTabs();

  function take(details: WebRequest.OnResponseStartedDetailsType): void {
    if (isOwn(details)) return;
    if (details.incognito === undefined) void passUnlessPrivate(details);
    else if (!details.incognito) pass(details);
  }

  async function passUnlessPrivate(details: WebRequest.OnResponseStartedDetailsType): Promise<void> {
    if (!(await isPrivate(details.tabId))) pass(details);
  }

  function pass(details: WebRequest.OnResponseStartedDetailsType): void {
    for (const { onResponse } of listeners) onResponse(details);
    // A response from the browser's cache has the proxy of some earlier time.
    if ('proxyInfo' in details && !details.fromCache) {
      const proxy = parseProxyInfo(details.proxyInfo, details.timeStamp);
      for (const { onProxy } of listeners) onProxy?.(proxy);
    }
  }

  /** A page opened from one of the extension's links is the user's. */
  function isOwn(details: WebRequest.OnResponseStartedDetailsType): boolean {
    return details.type !== 'main_frame' && initiatorOf(details)?.startsWith(ownAddress.slice(0, -1)) === true;
  }

  function register(): void {
    const api: WebRequest.Static | undefined = browser.webRequest;
    api?.onResponseStarted.removeListener(take);
    api?.onResponseStarted.addListener(take, { urls: everySite }, ['responseHeaders']);
    void report();
  }

  async function report(): Promise<void> {
    const permitted = await browser.permissions.contains({ permissions: ['webRequest'], origins: everySite });
    for (const { onPermitted } of listeners) onPermitted(permitted);
  }

  register();
  browser.permissions.onAdded.addListener(register);
  browser.permissions.onRemoved.addListener(() => void report());
}

/** What made the request: Chromium calls it the initiator, Firefox the origin. */
function initiatorOf(details: WebRequest.OnResponseStartedDetailsType): string | undefined {
  if ('initiator' in details && typeof details.initiator === 'string') return details.initiator;
  return details.originUrl;
}

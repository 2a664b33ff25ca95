import browser, { type Tabs } from 'webextension-polyfill';
import type { ActiveTab } from '../../exit/exit-known.ts';

/**
 * Reports each active tab, now and on changes, until the returned function is called. Reports nothing before the
 * permission "tabs" is granted, and nothing about private windows.
 */
export function watchActiveTabs(onActive: (tab: ActiveTab) => void): () => void {
  let isOver = false;

  async function look(): Promise<void> {
    const tabs = await browser.tabs.query({ active: true });
    if (!isOver) for (const tab of tabs) record(tab);
  }

  function record({ incognito, title, url }: Tabs.Tab): void {
    const host = url !== undefined && URL.canParse(url) ? new URL(url).host : '';
    if (incognito || host === '' || url?.startsWith(browser.runtime.getURL('')) === true) return;
    onActive({ title: title ?? null, host, seenAtMs: Date.now() });
  }

  async function listen(): Promise<void> {
    // Not before it is granted: in Chromium a listener makes the browser start a stopped background for nothing.
    if (!(await browser.permissions.contains({ permissions: ['tabs'] })) || isOver) return;
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    await look();
  }

  const onPermitted = () => void listen();
  const onActivated = () => void look();
  const onUpdated = (_id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'complete') void look();
  };
  browser.permissions.onAdded.addListener(onPermitted);
  void listen();

  return () => {
    isOver = true;
    browser.permissions.onAdded.removeListener(onPermitted);
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

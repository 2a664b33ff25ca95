import browser, { type Tabs } from 'webextension-polyfill';
import type { ActiveTab } from '../../exit/exit-state.ts';

/**
 * Reports each active tab, now and as that changes, until the returned function is called. Nothing before the permission
 * "tabs" is granted, and nothing of private windows.
 */
export function watchActiveTabs(onActive: (tab: ActiveTab) => void): () => void {
  let isOver = false;

  async function reportAll(): Promise<void> {
    const tabs = await browser.tabs.query({ active: true });
    if (!isOver) for (const tab of tabs) report(tab);
  }

  function report({ incognito, title, url }: Tabs.Tab): void {
    const host = url !== undefined && URL.canParse(url) ? new URL(url).host : '';
    if (incognito || host === '' || url?.startsWith(browser.runtime.getURL('')) === true) return;
    onActive({
      title: title?.slice(0, mostCharacters) ?? null,
      host: host.slice(0, mostCharacters),
      seenAtMs: Date.now(),
    });
  }

  async function listen(): Promise<void> {
    // Not before it is permitted: in Chromium such a listener would start a stopped background for nothing.
    if (!(await browser.permissions.contains({ permissions: ['tabs'] })) || isOver) return;
    browser.tabs.onActivated.addListener(onActivated);
    browser.tabs.onUpdated.addListener(onUpdated);
    await reportAll();
  }

  const onPermitted = () => void listen();
  const onActivated = () => void reportAll();
  const onUpdated = (_id: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'complete') void reportAll();
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

/** A page may give itself a title of any length, and many tabs are kept. */
const mostCharacters = 300;

import browser from 'webextension-polyfill';

/**
 * Looks up whether a tab is in a private window: Chromium's web requests do not say. Remembered only of tabs that are not,
 * so that nothing is kept of the others.
 *
 * A request without a tab (of a service worker), and one of a tab that is gone, may come from a private window and count
 * as if it did.
 */
export function privateTabs(): (tabId: number) => Promise<boolean> {
  const known = new Map<number, Promise<boolean>>();

  async function lookUp(tabId: number): Promise<boolean> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.incognito !== false) known.delete(tabId);
    return tab?.incognito ?? true;
  }

  return (tabId) => {
    if (tabId < 0) return Promise.resolve(true);
    const before = known.get(tabId);
    if (before !== undefined) return before;
    const isPrivate = lookUp(tabId);
    known.set(tabId, isPrivate);
    return isPrivate;
  };
}

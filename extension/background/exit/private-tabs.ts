import browser from 'webextension-polyfill';

/**
 * Looks up whether a tab is in a private window, once for each open tab: Chromium's web requests do not say.
 *
 * A request without a tab (as a page's service worker makes), and one whose tab is gone, may come from a private window
 * and is treated as private.
 */
export function privateTabs(): (tabId: number) => Promise<boolean> {
  const known = new Map<number, Promise<boolean>>();

  async function look(tabId: number): Promise<boolean> {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) known.delete(tabId);
    return tab?.incognito ?? true;
  }

  return (tabId) => {
    if (tabId < 0) return Promise.resolve(true);
    const before = known.get(tabId);
    if (before !== undefined) return before;
    const looked = look(tabId);
    known.set(tabId, looked);
    return looked;
  };
}

import browser from 'webextension-polyfill';
import { fullTabPath } from '../contract/full-tab-address.ts';
import type { TabViews } from './tab-views.ts';

/** What becomes of a full tab that is open already: it stays as it is, or shows the view. */
export type OpenTab = 'stays' | 'shows-it';

/**
 * Brings the full tab to the front, or opens it with a view. The view is in no address at any moment: browsers keep
 * those in their history.
 *
 * @param view as `formatPageAddress` writes it
 */
export async function openFullTab(views: TabViews, view: string, openTab: OpenTab): Promise<void> {
  const url = browser.runtime.getURL(fullTabPath);
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [tab] = await browser.tabs.query({ url: `${url}*` });
  if (tab?.id === undefined) {
    await views.open(browser.tabs.create({ url }), view);
    return;
  }
  // One that shows the sample is not attached, nor is one that the browser has unloaded: it loads again.
  const isShown = openTab === 'stays' || views.show(tab.id, view);
  await browser.tabs.update(tab.id, { active: true, ...(!isShown && { url }) });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}

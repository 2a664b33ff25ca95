import { fullTabAddress, fullTabPath } from '../contract/full-tab-address.ts';
import type { PageAddress } from '../contract/page-address.ts';
import { isInExtension } from './is-in-extension.ts';

/**
 * From the popup: brings the full tab to the front, or opens it, and closes the popup.
 *
 * @param query the search for the full tab; without one, and without a panel, an open tab stays as it is
 */
export async function openPage(query = '', panel: PageAddress['panel'] = null): Promise<void> {
  const { formatPageAddress, plainAddress } = await import('../contract/page-address.ts');
  const address = (present: string) => fullTabPath + formatPageAddress({ ...plainAddress, q: query, panel }, present);
  if (!isInExtension()) {
    location.assign(address(location.search));
    return;
  }
  await bringToFront(address(''), query === '' && panel === null ? 'stays' : 'goes-there');
  window.close();
}

/**
 * From the background: brings the full tab to the front as it is, or opens it with the exit panel: who comes here was
 * notified of the exit.
 */
export async function openFullTab(): Promise<void> {
  await bringToFront(fullTabAddress('exit-panel'), 'stays');
}

/**
 * Under `chrome` in both browsers, which gives promises in manifest V3: so the popup loads no polyfill for it.
 *
 * @param open what becomes of a full tab that is open: it stays as it is, or goes to the address
 */
async function bringToFront(address: string, open: 'stays' | 'goes-there'): Promise<void> {
  const url = chrome.runtime.getURL(address);
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [tab] = await chrome.tabs.query({ url: `${chrome.runtime.getURL(fullTabPath)}*` });
  if (tab?.id === undefined) {
    await chrome.tabs.create({ url });
    return;
  }
  await chrome.tabs.update(tab.id, { active: true, ...(open === 'goes-there' && { url }) });
  await chrome.windows.update(tab.windowId, { focused: true });
}

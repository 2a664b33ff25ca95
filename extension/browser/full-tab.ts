import type { PageAddress } from '../contract/page-address.ts';
import browser from 'webextension-polyfill';

const page = '/extension/page/page.html';

/**
 * Brings the full tab to the front, or opens it, and closes the popup.
 *
 * @param query the search for the full tab; without one, and without a panel, an open tab stays as it is
 */
export async function openPage(query = '', panel: PageAddress['panel'] = null): Promise<void> {
  const { formatPageAddress, plainAddress } = await import('../contract/page-address.ts');
  const search = (present: string) => formatPageAddress({ ...plainAddress, q: query, panel }, present);
  // The polyfill throws outside an extension, where samples are viewed.
  if (!location.protocol.endsWith('-extension:')) {
    location.assign(page + search(location.search));
    return;
  }
  const isPlain = query === '' && panel === null;
  const { default: browser } = await import('webextension-polyfill');
  const url = browser.runtime.getURL(page);
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) await browser.tabs.create({ url: url + search('') });
  else {
    await browser.tabs.update(open.id, { active: true, ...(isPlain ? {} : { url: url + search('') }) });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
  window.close();
}

/**
 * Brings the full tab to the front as it is, or opens it with the exit panel: the user comes here from a notification
 * about the exit.
 */
export async function openFullTab(): Promise<void> {
  const url = browser.runtime.getURL('extension/page/page.html');
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: `${url}?panel=exit` });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

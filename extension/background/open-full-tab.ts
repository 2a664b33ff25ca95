import browser from 'webextension-polyfill';

/** Brings the full tab to the front as it is, or opens it with the exit panel: who comes here was told of the exit. */
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

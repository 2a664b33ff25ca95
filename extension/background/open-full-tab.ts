import browser from 'webextension-polyfill';

/** Brings the full tab to the front, or opens it. */
export async function openFullTab(): Promise<void> {
  const url = browser.runtime.getURL('extension/page/page.html');
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [open] = await browser.tabs.query({ url: `${url}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

const PAGE = '/extension/page/page.html';

/** Brings the full tab to the front, or opens it, and closes the popup. */
export async function openPage(): Promise<void> {
  // The polyfill throws outside an extension, where samples are looked at.
  if (!location.protocol.endsWith('-extension:')) {
    location.assign(PAGE + location.search);
    return;
  }
  const { default: browser } = await import('webextension-polyfill');
  const url = browser.runtime.getURL(PAGE);
  // Without the permission "tabs" this finds the extension's own tabs, and no others.
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
  window.close();
}

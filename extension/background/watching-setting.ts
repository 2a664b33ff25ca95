import browser from 'webextension-polyfill';

/** Whether the host runs as long as the browser does; on unless the user switched it off. */
export async function readWatching(): Promise<boolean> {
  const { watching } = await browser.storage.local.get('watching');
  return watching !== false;
}

export async function writeWatching(watching: boolean): Promise<void> {
  await browser.storage.local.set({ watching });
}

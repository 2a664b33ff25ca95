import { setupPath } from '../../extension/contract/setup-path.ts';
import { storedKeys } from '../../extension/contract/stored-keys.ts';

/**
 * Runs in a page of the extension: its setup page does not open by itself from now on, and closes if it just has. A tab
 * that opens in front would hide the page that is looked at, and nothing is drawn in a hidden page.
 *
 * @param startedAtMs a time before the extension was started, since the epoch
 */
export const endFirstRun = (startedAtMs: number): string => `(async () => {
  const opened = () => chrome.tabs.query({ url: chrome.runtime.getURL('${setupPath}') });
  await chrome.storage.local.set({ ${storedKeys.setupShown}: true });
  // On a busy computer the background may have read the mark just before: then its page opens now.
  const untilMs = Date.now() < ${startedAtMs + opensAfterMs} ? 0 : Date.now() + ${openingMs};
  let tabs = await opened();
  while (tabs.length === 0 && Date.now() < untilMs) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    tabs = await opened();
  }
  await chrome.tabs.remove(tabs.map(({ id }) => id));
  return true;
})()`;

/** Never earlier (extension/background/setup-opener.ts). */
const opensAfterMs = 2_000;
/** Long enough, even on a busy computer, for the requests between reading the mark and opening the page. */
const openingMs = 5_000;

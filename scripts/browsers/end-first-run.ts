import { setupPath } from '../../extension/contract/setup-path.ts';
import { storedKeys } from '../../extension/contract/stored-keys.ts';

/**
 * Runs in the extension's background, whose global scope is `self`, with one tab open: the setup page does not open by
 * itself from now on, and closes if it just has. A tab that opens in front would hide the page that is looked at, and
 * nothing is drawn in a hidden page.
 *
 * On a busy computer the background may have read the mark just before it is set here. Its next requests
 * (extension/background/setup-opener.ts) then lie before the same ones here, so that in the end its tab is among the
 * tabs, though maybe not at its address yet.
 */
export const endFirstRun = `(async ({ runtime, storage, tabs, windows }) => {
  const end = () => storage.local.set({ ${storedKeys.setupShown}: true });
  await end();
  await storage.local.get();
  await windows.getAll();
  await end();
  const giveUpAtMs = Date.now() + 5_000;
  while ((await tabs.query({})).length > 1 && Date.now() < giveUpAtMs) {
    const opened = await tabs.query({ url: runtime.getURL('${setupPath}') });
    await tabs.remove(opened.map(({ id }) => id));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
})(self.chrome)`;

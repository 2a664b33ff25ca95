import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { launchInWorld } from '../../scripts/browsers/launch-in-world.ts';
import { setupPath } from '../../scripts/browsers/page-paths.ts';
import { inEachBrowser } from './in-each-browser.ts';

const marked = `chrome.storage.local.get('setupShown').then(({ setupShown }) => setupShown === true)`;

/** The tabs that show the setup page, asked for in a page that is not one of TapMap's own. */
const setupTabs = (page: ExtensionPage): Promise<unknown> =>
  page.evaluate(
    `chrome.tabs.query({ url: chrome.runtime.getURL('${setupPath}') })
      .then((tabs) => tabs.map(({ incognito }) => ({ incognito })))`,
  );

inEachBrowser(
  'the first run without a host, in %s',
  { hostPath: null, isFirstRun: true, agrees: true },
  (test, name) => {
    test('opens the setup page by itself, in no private window', async ({ browser }) => {
      const page = await browser.open('manifest.json');
      // In front: without care a new tab would open there.
      await page.evaluate(`chrome.windows.create({ incognito: true }).then(() => true)`);
      await page.waitFor(marked, 30_000);
      await expect.poll(() => setupTabs(page)).toEqual([{ incognito: false }]);
    });

    test('and never again in that profile: not after the browser starts anew', async ({ world, browser }) => {
      const { scratchDir } = browser;
      await browser.close();
      const again = await launchInWorld(world, name, { hostPath: null, isFirstRun: true, scratchDir });
      const page = await again.open('manifest.json');
      expect(await page.evaluate(marked)).toBe(true);
      await setTimeout(4_000); // it would open after two seconds
      expect(await setupTabs(page)).toEqual([]);
      await again.close();
    });
  },
);

inEachBrowser('the first run with a host, in %s', { isFirstRun: true }, (test) => {
  test('opens no setup page, and is over', async ({ browser }) => {
    const page = await browser.open('manifest.json');
    await page.waitFor(marked, 30_000);
    expect(await setupTabs(page)).toEqual([]);
  });
});

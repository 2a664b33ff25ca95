import { expect } from 'vitest';
import { inEachBrowser } from './in-each-browser.ts';

// Every other test takes an empty list as proof: this one shows that the list can fill.
inEachBrowser('errors of pages, in %s', {}, (test) => {
  test('an exception is seen, in a tab and in the popup', async ({ browser }) => {
    for (const [place, page] of [
      ['tab', await browser.open('manifest.json')],
      ['popup', await browser.openPopup()],
    ] as const) {
      await page.evaluate(`(setTimeout(() => { throw new Error('seen in the ${place}') }), null)`);
      await expect.poll(() => browser.errors()).toContainEqual(expect.stringContaining(`seen in the ${place}`));
      await page.close();
    }
  });
});

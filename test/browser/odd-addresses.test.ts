import { expect } from 'vitest';
import { fieldNames } from '../../extension/search/query.ts';
import { mapPath, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { spreadAddresses } from '../../scripts/world/spread-addresses.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** What people type, and what a foreign bookmark may contain. */
const values = [
  ...['none', 'a', '=DE', 'germany', '-1', '1-2', '>5ms', '192.0.2.1', 'TIME_WAIT', '__proto__'],
  ...['%F0%9F%98%80', '%22', '%00', 'x'.repeat(3000)],
];
const searches = fieldNames.flatMap((field) => values.map((value) => `q=${field}:${value}`));
const others = ['group', 'sort', 'layout', 'colour', 'projection', 'connection', 'place', 'panel', 'split', 'theme'];
const odd = others.flatMap((name) => values.map((value) => `${name}=${value}`));

/** Has the background show each in the open full tab, as a popup does. */
const showAll = (views: readonly string[]): string => `(async () => {
  for (const view of ${JSON.stringify(views)}) await chrome.runtime.sendMessage({ type: 'open-page', view: '?' + view });
  return true;
})()`;

inEachBrowser('an address with odd values, in %s', {}, (test) => {
  test.beforeAll(async ({ world }) => {
    await world.startConnector().connectMany(20, spreadAddresses(20), 443);
  });
  test.beforeAll(async ({ browser }) => {
    await browser.open('manifest.json'); // Firefox keeps its last tab: the next test would be about that one
  });

  test.for([
    ['searches', searches],
    ['all else', odd],
  ] as const)('breaks nothing in an open full tab: %s', async ([, queries], { browser }) => {
    const page = await browser.open(mapPath);
    await page.waitFor(`document.querySelector('.row') !== null`);
    await page.evaluate(showAll([...queries, 'q=port:9']));
    await page.waitFor(`document.querySelector('[data-term="port:9"]') !== null`, 60_000); // it shows them one by one
    expect(await browser.errors()).toEqual([]);
    await page.close();
  });

  test.for(['q=country:germany', 'q=state:%3DLISTEN', 'sort=-nothing', 'place=nowhere', 'connection=gone'])(
    'opens the full tab and the popup all the same: %s',
    async (query, { browser }) => {
      for (const [path, viewport] of [[mapPath], [popupPath, popupViewport]] as const) {
        const page = await browser.open(`${path}?sample=200&${query}`, viewport);
        await page.waitFor(`/\\d/.test(document.querySelector('[data-total="connections"]')?.textContent ?? '')`);
        expect(await browser.errors()).toEqual([]);
        await page.close();
      }
    },
  );
});

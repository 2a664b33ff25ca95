import { expect } from 'vitest';
import { fieldNames } from '../../extension/search/query.ts';
import { mapPath, popupPath, popupViewport } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

/** What people type, and what a foreign bookmark may contain. */
const values = [
  ...['none', 'a', '=DE', 'germany', '-1', '1-2', '>5ms', '192.0.2.1', 'TIME_WAIT', '__proto__'],
  ...['%F0%9F%98%80', '%22', '%00', 'x'.repeat(3000)],
];
const searches = fieldNames.flatMap((field) => values.map((value) => `q=${field}:${value}`));
const others = ['group', 'sort', 'layout', 'colour', 'projection', 'connection', 'place', 'panel', 'split', 'theme'];
const odd = others.flatMap((name) => values.map((value) => `${name}=${value}`));

/** Navigates to each like a step back in the history, without reloading the page. */
const visitAll = (queries: readonly string[]): string => `(async () => {
  const blank = [];
  for (const query of ${JSON.stringify(queries)}) {
    history.replaceState(null, '', '?sample=200&' + query);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (document.querySelector('[data-filter="search"]') === null) blank.push(query);
  }
  return blank;
})()`;

inEachBrowser('an address with odd values, in %s', { hostPath: null }, (test) => {
  test.for([
    ['searches', searches],
    ['all else', odd],
  ] as const)('breaks nothing in an open full tab: %s', async ([, queries], { browser }) => {
    const page = await browser.open(`${mapPath}?sample=200`);
    await page.waitFor(`document.querySelector('.row') !== null`);
    expect(await page.evaluate(visitAll(queries))).toEqual([]);
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

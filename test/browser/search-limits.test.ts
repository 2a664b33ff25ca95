import { expect } from 'vitest';
import { isDrawn, mapPage, popupPath, popupViewport, type MapPage } from '../../scripts/browsers/map-page.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

const words = 'w '.repeat(300_000).trim();
const tooLong = '599,999 characters; the limit is 2,000';

inEachBrowser('searches that are too long, in %s', {}, (test, name) => {
  const refusal = (page: ExtensionPage): Promise<string | null> => page.text('[data-search-problem="refused"]');

  async function open(browser: { open: (path: string) => Promise<ExtensionPage> }, search: string): Promise<MapPage> {
    const page = mapPage(await browser.open(`extension/page/page.html?sample=300${search}`));
    await page.waitFor(isDrawn, 60_000);
    return page;
  }

  test('an address with 300,000 words is told by its length, and all connections are shown', async ({ browser }) => {
    const plain = await open(browser, '');
    const total = await plain.total();
    console.log(
      `${name}: tasks over 50 ms of the page without a search, in ms: ${String(await plain.evaluate(longTasks))}`,
    );
    await plain.close();
    const page = await open(browser, `&q=${words.replaceAll(' ', '+')}`);
    await expect.poll(() => refusal(page)).toContain(tooLong);
    await page.waitForTotal(total);
    expect(await page.text('.query-chip')).toBeNull();
    console.log(
      `${name}: tasks over 50 ms of the page with that address, in ms: ${String(await page.evaluate(longTasks))}`,
    );
    await page.close();
  });

  test('what is typed or pasted beyond the limit does not reach the box', async ({ browser }) => {
    const page = await open(browser, '&q=port:443');
    await page.waitFor(`document.querySelector('.query-chip') !== null`);
    const insert = (text: string): Promise<unknown> =>
      page.evaluate(
        `(document.querySelector('[data-filter="search"]').focus(), document.execCommand('insertText', false, ${text}))`,
      );
    await page.bringToFront();
    await insert(`'w '.repeat(300_000)`);
    await expect.poll(() => refusal(page)).toContain('600,008 characters; the limit is 2,000');
    await insert(`'w '.repeat(51)`);
    await expect.poll(() => refusal(page)).toContain('52 terms; the limit is 50');
    expect(await page.evaluate(`document.querySelector('[data-filter="search"]').value`)).toBe('');
    expect(await page.texts('.query-chip .value')).toEqual(['443']);
    await insert(`'curl'`);
    await expect.poll(() => refusal(page)).toBeNull();
    await page.close();
  });

  test('the popup refuses it, too, and still finds what was searched before', async ({ browser }) => {
    const page = mapPage(await browser.open(`${popupPath}?sample=300`, popupViewport));
    await page.waitFor(isDrawn, 60_000);
    const type = (text: string): Promise<unknown> =>
      page.evaluate(`((input) => {
        input.value = ${text};
        input.dispatchEvent(new Event('input', { bubbles: true }));
      })(document.querySelector('[data-filter="search"]'))`);
    const all = await page.total();
    await type(`'port:443'`);
    await expect.poll(() => page.total()).toBeLessThan(all);
    const found = await page.total();
    await type(`'w '.repeat(300_000)`);
    await expect.poll(() => refusal(page)).toContain('600,000 characters; the limit is 2,000');
    expect(await page.evaluate(`document.querySelector('[data-filter="search"]').value`)).toBe('port:443');
    expect(await page.total()).toBe(found);
    await page.close();
  });

  test('none of this causes an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

/** Durations in ms; Firefox does not tell. */
const longTasks = `new Promise((resolve) => {
  if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) resolve('not told');
  const durations = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(Math.round(duration));
  });
  observer.observe({ type: 'longtask', buffered: true });
  setTimeout(() => resolve(durations.join(' ') || 'none'), 500);
})`;

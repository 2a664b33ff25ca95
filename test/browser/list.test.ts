import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { waitUntil } from '../../scripts/browsers/wait-until.ts';
import { firstSeen, scrollingMs, typingMs } from './list-in-page.ts';
import { mapPage, mapPath, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';
import { viewLink } from './view-link.ts';

/** Search and list need no host: the sample connections are of every kind. */
inEachBrowser('search and list, in %s', { hostPath: null }, (test, name) => {
  async function open(browser: WorldBrowser, parameters: string): Promise<MapPage> {
    const page = mapPage(await browser.open(`${mapPath}?sample=200${parameters}`));
    await page.waitFor(`document.querySelector('.row') !== null`);
    return page;
  }
  async function type(page: MapPage, text: string): Promise<void> {
    await page.evaluate(`document.querySelector('[data-filter="search"]').focus()`);
    for (const key of text) await page.press(key);
  }
  const terms = (page: MapPage): Promise<unknown> =>
    page.evaluate(`[...document.querySelectorAll('[data-term]')].map(({ dataset }) => dataset.term)`);
  const draft = (page: MapPage): Promise<unknown> =>
    page.evaluate(`document.querySelector('[data-filter="search"]').value`);

  test('typed text filters, becomes chips, and is removed with the keyboard alone', async ({ browser }) => {
    const page = await open(browser, '&group=none');
    await page.atRest();
    const all = await page.total();
    await type(page, 'port:443 -program:fi');
    await expect.poll(() => terms(page)).toEqual(['port:443']);
    await expect.poll(() => page.attribute('[data-filter="search"]', 'aria-expanded')).toBe('true');
    await page.press('ArrowDown');
    await page.press('Enter');
    await expect.poll(() => terms(page)).toEqual(['port:443', '-program:=firefox']);
    await expect.poll(page.total).toBeLessThan(all);
    await expect.poll(() => page.rows('firefox')).toEqual([]);
    await page.press('Backspace');
    await expect.poll(() => terms(page)).toEqual(['port:443']);
    await expect.poll(() => draft(page)).toBe('-program:=firefox');
    await page.press('Enter');
    await page.click('[data-term="-program:=firefox"] .sign');
    await expect.poll(() => terms(page)).toEqual(['port:443', 'program:=firefox']);
    await page.click('[data-term="port:443"] .remove');
    await expect.poll(() => terms(page)).toEqual(['program:=firefox']);
    await page.press('Escape');
    await expect.poll(() => terms(page)).toEqual([]);
    await page.waitForTotal(all);
    await page.close();
  });

  test('an invalid term is named, and the rest filters', async ({ browser }) => {
    const page = await open(browser, '&group=none');
    await type(page, 'port:many program:ssh ');
    await page.waitFor(`document.querySelector('[data-search-problem="error"]')?.textContent.includes('many')`);
    await expect.poll(() => page.rows('firefox')).toEqual([]);
    await expect.poll(async () => (await page.rows('ssh')).length).toBeGreaterThan(0);
    await page.close();
  });

  test.for(['germany', 'none', '=DE', 'd'])(
    'a page opens with country:%s as it is searched for',
    async (country, { browser }) => {
      const page = await open(browser, `&q=country:${country}`);
      await expect.poll(() => terms(page)).toEqual([`country:${country}`]);
      await expect.poll(async () => (await page.rows()).length).toBeGreaterThan(0);
      const chosen = () => page.evaluate(`document.querySelector('[data-filter="countryCode"]').value`);
      await expect.poll(chosen).toBe(country === 'germany' || country === '=DE' ? 'DE' : '');
      await page.close();
    },
  );

  test('a link opens the view that it was made from, is copied as it was, and leaves the address', async ({
    browser,
  }) => {
    const view = '&q=port:443&group=none&sort=-rtt&layout=list';
    const page = await open(browser, view);
    expect(await page.evaluate('location.search')).toBe('?sample=200');
    await expect.poll(() => terms(page)).toEqual(['port:443']);
    await expect.poll(() => page.attribute('[aria-sort="descending"] button', 'data-sort')).toBe('rtt');
    await expect.poll(() => page.number(`document.querySelector('.stage').offsetWidth`)).toBe(0);
    await page.atRest();
    const trips = await roundTrips(page);
    expect(trips.length).toBeGreaterThan(5);
    expect(trips).toEqual([...trips].sort((a, b) => b - a));

    expect(await viewLink(page)).toBe(`?sample=200${view}`);
    await page.evaluate(`document.querySelector('[data-filter="search"]').focus()`);
    await page.press('a');
    await expect.poll(() => draft(page)).toBe('a');
    expect(await viewLink(page)).toContain('q=port:443+a&');
    expect(await page.evaluate('location.search + document.title')).toBe('?sample=200TapMap');
    await page.close();
  });

  test('a click on a column header sorts, a second reverses, a third stops sorting', async ({ browser }) => {
    const page = await open(browser, '&group=none&layout=list');
    const sorted = () =>
      page.evaluate(`[...document.querySelectorAll('[aria-sort]')]
        .filter(({ ariaSort }) => ariaSort !== 'none')
        .map((head) => head.querySelector('[data-sort]').dataset.sort + ' ' + head.ariaSort).join()`);
    await expect.poll(sorted).toBe('program ascending');
    for (const order of ['descending', 'ascending', 'none']) {
      await page.click('[data-sort="rtt"]');
      await page.waitFor(`document.querySelector('[data-sort="rtt"]').parentElement.ariaSort === '${order}'`);
    }
    await page.close();
  });

  test('the splitter between map and list moves with the keyboard, and the map can be hidden', async ({ browser }) => {
    const page = await open(browser, '');
    const width = (): Promise<number> => page.number(`document.querySelector('.side').offsetWidth`);
    await page.atRest();
    const before = await width();
    await page.evaluate(`document.querySelector('[role="separator"]').focus()`);
    await page.press('ArrowLeft');
    await page.press('ArrowLeft');
    await expect.poll(width).toBeGreaterThan(before);
    expect(await viewLink(page)).toMatch(/split=\d/);
    await page.evaluate(`document.querySelector('[role="separator"]').focus()`);
    await page.press('End');
    await page.waitFor(`document.querySelector('.list').classList.contains('wide')`);
    await page.press('Enter');
    await waitUntil('the usual width', async () => (await width()) === before);
    await page.evaluate(`document.querySelector('input[data-layout="list"]').click()`);
    await expect.poll(() => page.number(`document.querySelector('.stage').offsetWidth`)).toBe(0);
    expect(await viewLink(page)).toContain('layout=list');
    await page.close();
  });

  test('a connection under the pointer is shown on the map', async ({ browser }) => {
    const page = await open(browser, '&group=none&sort=distance');
    await page.waitFor(`performance.getEntriesByName('tapmap:map').length > 0`, 60_000);
    await page.evaluate(`document.querySelector('.row').focus()`);
    await page.waitFor(`document.querySelector('.pointed-place') !== null`);
    await page.evaluate(`document.activeElement.blur()`);
    await page.waitFor(`document.querySelector('.pointed-place') === null`);
    await page.close();
  });

  test('nothing moves while the user is in the list, although connections come and go', async ({ browser }) => {
    const page = await open(browser, '0&live&group=none&sort=program&layout=list');
    await page.evaluate(`document.querySelector('.row').focus()`);
    await page.evaluate(`document.querySelector('.list').scrollTop = 5000`);
    await page.waitFor(`${firstSeen}.id !== null && document.querySelector('.list').scrollTop === 5000`);
    const before = await page.evaluate(firstSeen);
    await page.waitFor(`document.querySelector('[data-list="held"]').textContent !== ''`);
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(await page.evaluate(firstSeen)).toEqual(before);
    await page.evaluate(`document.activeElement.blur()`);
    await page.close();
  });

  test('10,000 connections are searched and scrolled through without a pause', async ({ browser }) => {
    const page = mapPage(await browser.open(`${mapPath}?sample=10000&group=none`));
    await page.waitFor(`document.querySelector('.row') !== null`);
    await page.waitFor(`performance.getEntriesByName('tapmap:map').length > 0`, 60_000);
    const keysMs = await page.evaluate(typingMs);
    const framesMs = await page.evaluate(scrollingMs);
    console.log(
      `${name}: ms from key to frame ${String(keysMs)}; ms of each frame while scrolling ${String(framesMs)}`,
    );
    await expect.poll(() => page.number(`document.querySelectorAll('.row').length`)).toBeLessThan(80);
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });
});

async function roundTrips(page: MapPage): Promise<number[]> {
  const cells = await page.texts('[data-column="rtt"]');
  return cells.filter((text) => text !== '').map((text) => Number(text.replaceAll(/[^\d.]/g, '')));
}

import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { mapPage, mapPath, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the groups of the list, in %s', { hostPath: null }, (test) => {
  async function open(browser: WorldBrowser, parameters: string): Promise<MapPage> {
    const page = mapPage(await browser.open(`${mapPath}?sample=200${parameters}`));
    await page.waitFor(`document.querySelector('.row') !== null`);
    return page;
  }

  test('the programs are a line each on one screen, and what listens is apart', async ({ browser }) => {
    const page = await open(browser, '');
    await expect
      .poll(() => page.number(`document.querySelectorAll('[data-group="program"]').length`))
      .toBeGreaterThan(9);
    expect(await page.rows()).toEqual([]);
    const bottom = `[...document.querySelectorAll('[data-group="program"]')].at(-1).getBoundingClientRect().bottom`;
    expect(await page.number(`innerHeight - ${bottom}`)).toBeGreaterThan(0);
    await page.click('[data-group="listening"]');
    await expect.poll(async () => (await page.rows()).length).toBeGreaterThan(0);
    await page.close();
  });

  test('the keyboard moves through the list row by row, down to the details', async ({ browser }) => {
    const page = await open(browser, '&group=program');
    const here = (): Promise<unknown> =>
      page.evaluate(`(({ dataset, ariaLevel, ariaExpanded }) => [
        dataset.group ?? (dataset.place === undefined ? 'connection' : 'place'), ariaLevel, ariaExpanded,
      ])(document.activeElement)`);
    await page.evaluate(`document.querySelector('.row').focus()`);
    await expect.poll(here).toEqual(['program', '1', 'false']);
    await page.press('ArrowRight');
    await expect.poll(here).toEqual(['program', '1', 'true']);
    await page.press('ArrowDown');
    await expect.poll(here).toEqual(['place', '2', 'false']);
    await page.press('ArrowRight');
    await page.press('ArrowDown');
    await expect.poll(here).toEqual(['connection', '3', null]);
    await page.press('Enter');
    await page.waitFor(`document.querySelector('[data-details]') !== null`);
    expect(await page.attribute('[data-details]', 'data-details')).toMatch(/^sample-/);
    await page.press('ArrowLeft');
    await expect.poll(here).toEqual(['place', '2', 'true']);
    await page.click('[data-list="fold"]');
    await page.evaluate(`document.querySelector('.row').focus()`);
    await page.press('End');
    await expect.poll(() => page.number(`document.querySelector('.list').scrollTop`)).toBeGreaterThan(500);
    await page.close();
  });

  test('the line of a place says how far it is, and those of its connections do not', async ({ browser }) => {
    const page = await open(browser, '&group=place&layout=list&sort=distance');
    await page.waitFor(`document.querySelector('.list.wide .row.place') !== null`);
    const far = `[...document.querySelectorAll('.row.place .distance')].map(({ textContent }) => textContent)`;
    expect(await page.evaluate(`${far}.length > 0 && ${far}.every((text) => / (km|mi)$/.test(text))`)).toBe(true);
    const below = `[...document.querySelectorAll('.row[aria-level="3"] [data-column="distance"]')]`;
    await page.waitFor(`${below}.length > 0`);
    expect(await page.evaluate(`${below}.map(({ textContent }) => textContent).join('')`)).toBe('');
    await page.close();
  });

  test('the legend and the list count the same, but for what the list says is not on the map', async ({ browser }) => {
    const page = await open(browser, '&colour=program');
    await page.waitFor(`document.querySelector('.legend [data-category]') !== null`);
    const both: unknown =
      await page.evaluate(`[...document.querySelectorAll('[data-group="program"]')].flatMap((row) => {
      const name = row.querySelector('.title').textContent;
      const entry = [...document.querySelectorAll('.legend [data-count]')]
        .find((each) => each.querySelector('.label').textContent === name);
      if (entry === undefined) return [];
      const off = /(\\d+) not on the map/.exec(row.querySelector('.note').textContent)?.[1] ?? 0;
      const listed = row.querySelector('.count').textContent;
      return [listed === String(Number(entry.dataset.count) + Number(off)) ? 'same' : name + ' ' + listed];
    })`);
    const found = Array.isArray(both) ? both.map(String) : [];
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((each) => each !== 'same')).toEqual([]);
    await page.close();
  });

  test('the help sheet explains each mark of a line', async ({ browser }) => {
    const page = await open(browser, '&help=open');
    const marks = `[...document.querySelectorAll('.help-symbols.marks li')]`;
    await page.waitFor(`${marks}.length === 7`);
    const explained = `${marks}.every((each) => each.querySelector('[data-badge]') !== null && each.innerText.length > 12)`;
    expect(await page.evaluate(explained)).toBe(true);
    await page.close();
  });

  test('leaves the page without an error', async ({ browser }) => {
    expect(await browser.errors()).toEqual([]);
  });
});

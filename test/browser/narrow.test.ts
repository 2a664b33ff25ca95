import { expect } from 'vitest';
import type { Viewport } from '../../scripts/browsers/appearance.ts';
import type { ExtensionPage } from '../../scripts/browsers/extension-page.ts';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, mapPath } from '../../scripts/browsers/map-page.ts';
import { axeViolations } from './axe-violations.ts';
import { inEachBrowser } from './in-each-browser.ts';

const phone: Viewport = { width: 320, height: 800 };
/** A 1280 × 800 window at 200 %. */
const zoomed: Viewport = { width: 640, height: 400, scale: 2 };

inEachBrowser('a narrow full tab, in %s', { hostPath: null }, (test) => {
  test('shows map, list and exit in turns, by click and by arrow keys', async ({ browser }) => {
    const page = await open(browser);
    await waitForTab(page, 'map');
    for (const tab of ['list', 'exit', 'map']) {
      await page.click(`[data-tab="${tab}"]`);
      await waitForTab(page, tab);
    }
    for (const [key, tab] of [
      ['ArrowRight', 'list'],
      ['ArrowRight', 'exit'],
      ['ArrowRight', 'map'],
      ['ArrowLeft', 'exit'],
      ['Home', 'map'],
      ['End', 'exit'],
    ] as const) {
      await page.press(key);
      await waitForTab(page, tab);
      await waitForFocus(page, `[data-tab="${tab}"]`);
    }
    await page.close();
  });

  test('the exit tab carries the mark of the verdict', async ({ browser }) => {
    const page = await open(browser, '&exit=leaks');
    const mark = await page.attribute('[data-action="exit"]', 'data-exit');
    expect(mark).not.toBe('unknown');
    expect(await page.attribute('[data-tab="exit"] .verdict-glyph', 'data-icon')).toBe(mark);
    await page.close();
  });

  test('the exit takes the focus and gives it back', async ({ browser }) => {
    const page = await open(browser);
    await page.click('[data-action="exit"]');
    await waitForFocus(page, '[data-exit-panel]');
    expect(await page.evaluate(`document.querySelector('[data-action="exit"]').checkVisibility()`)).toBe(false);
    await page.click('[data-action="close-exit"]');
    await waitForFocus(page, '[data-action="exit"]');
    await page.press('x');
    await waitForFocus(page, '[data-exit-panel]');
    await page.press('Escape');
    await waitForTab(page, 'map');
    await waitForFocus(page, '[data-action="exit"]');
    await page.close();
  });

  test('details cover the page, take the focus and give it back to their line', async ({ browser }) => {
    const page = await open(browser, '&layout=list&group=none');
    await page.waitFor(`document.querySelector('.row[data-connection-id]') !== null`);
    await page.evaluate(`document.querySelector('.row[tabindex="0"]').focus()`);
    await page.press('ArrowDown');
    await page.press('Enter');
    await waitForFocus(page, '[data-details]');
    const size = `(({ width, height }) => [width, height])(document.querySelector('[data-details]').getBoundingClientRect())`;
    expect(await page.evaluate(size)).toEqual([320, 800]);
    const reached = `[...document.querySelectorAll('button, a[href], select, input, [tabindex="0"]')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[data-details]') === null).length`;
    expect(await page.number(reached)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    const id = await page.attribute('[data-details]', 'data-details');
    await page.press('Escape');
    await waitForFocus(page, `[data-connection-id="${id ?? ''}"]`);
    await page.close();
  });

  test('the menu has the rest of a wide page, by keyboard', async ({ browser }) => {
    const page = await open(browser);
    await page.evaluate(`document.querySelector('[data-action="more"]').focus()`);
    await page.press('ArrowDown');
    await waitForFocus(page, '[role="menu"] [data-action="pause"]');
    await page.press('Escape');
    await waitForFocus(page, '[data-action="more"]');
    await waitForMenuToClose(page);
    await choose(page, 'g');
    await waitForMenuToClose(page);
    await choose(page, 'p', '[data-action="pause"]');
    await page.waitFor(`document.querySelector('.top > [data-action="pause"]') !== null`);
    await choose(page, 'r', '[data-action="pause"]');
    await page.waitFor(`document.querySelector('.top > [data-action="pause"]') === null`);

    await choose(page, 'e', '[data-action="export"]');
    await waitForFocus(page, '[data-export="csv"]');
    await page.press('Escape');
    await waitForFocus(page, '[data-action="more"]');

    await choose(page, 'h', '[data-action="help"]');
    await page.waitFor(`document.querySelector('dialog.help').open`);
    await page.press('Escape');
    await page.waitFor(`!document.querySelector('dialog.help').open`);

    await page.evaluate(`document.querySelector('[data-action="more"]').click()`);
    const marks = `[...document.querySelectorAll('[role="menu"] > .menu-item')].map(({ dataset }) => dataset.action ?? dataset.map)`;
    expect(await page.evaluate(marks)).toEqual([
      ...['pause', 'export', 'help', 'settings'],
      ...['natural-earth', 'globe', 'flat', 'world', 'pick-home'],
    ]);
    expect(await page.attribute('[role="menu"] [data-map="globe"]', 'aria-checked')).toBe('true');
    await page.close();
  });

  test('the search opens from its icon and from its key, and closes', async ({ browser }) => {
    const page = await open(browser);
    const box = '[data-filter="search"]';
    expect(await page.attribute('[data-action="search"]', 'aria-expanded')).toBe('false');
    await page.click('[data-action="search"]');
    await waitForFocus(page, box);
    await page.press('Escape');
    await waitForFocus(page, '[data-action="search"]');
    expect(await page.text(box)).toBeNull();
    await page.press('/');
    await waitForFocus(page, box);
    await page.press('q');
    await page.waitFor(`document.querySelector('${box}').value === 'q'`);
    await page.close();
  });

  test('all filters are behind one button, which counts them', async ({ browser }) => {
    const page = await open(browser, '&q=protocol:udp');
    await page.click('[data-action="more-filters"]');
    await waitForFocus(page, '[data-filter="program"]');
    expect(await page.number(`document.querySelectorAll('#more-filters select').length`)).toBe(6);
    expect(await page.text('[data-action="more-filters"] .used')).toBe('1');
    await page.close();
  });

  test('leaves the window to the map and to the list', async ({ browser }) => {
    for (const viewport of [phone, zoomed]) {
      const page = await open(browser, '', viewport);
      const share = await page.number(`document.querySelector('.world-map').clientHeight / innerHeight`);
      expect(share).toBeGreaterThanOrEqual(0.55);
      await page.press('m');
      await waitForTab(page, 'list');
      await page.waitFor(`document.querySelector('.lines') !== null`);
      expect(await page.number(`document.querySelector('.lines').getBoundingClientRect().top`)).toBeLessThan(160);
      await page.press('m');
      await waitForTab(page, 'map');
      await page.close();
    }
  });

  test.for(['map', 'list', 'exit'])('axe-core finds nothing wrong: %s', async (tab, { browser }) => {
    const page = await open(browser, '&exit=leaks');
    await page.click(`[data-tab="${tab}"]`);
    await waitForTab(page, tab);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('axe-core finds nothing wrong: the menu, the search and the filters', async ({ browser }) => {
    const page = await open(browser, '&q=protocol:udp');
    await page.click('[data-action="more-filters"]');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('[data-action="more"]');
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });
});

async function open(browser: WorldBrowser, parameters = '', viewport = phone): Promise<ExtensionPage> {
  const page = await browser.open(`${mapPath}?sample=200&problems=none${parameters}`, viewport);
  await page.waitFor(`document.querySelector('[data-total="connections"]') !== null`);
  if (!parameters.includes('layout=list')) await page.waitFor(isDrawn, 60_000);
  return page;
}

/** There is one panel on screen, and it belongs to the tab. */
const waitForTab = (page: ExtensionPage, tab: string): Promise<unknown> =>
  page.waitFor(`[...document.querySelectorAll('[role="tabpanel"]')].filter((each) => each.checkVisibility())
    .map(({ id }) => id).join() === document.querySelector('[data-tab="${tab}"][aria-selected="true"]')?.getAttribute('aria-controls')`);

const waitForFocus = (page: ExtensionPage, selector: string): Promise<unknown> =>
  page.waitFor(`document.activeElement?.matches(${JSON.stringify(selector)})`);

/** Opens the menu, goes to an entry by its first letter, and chooses it. */
async function choose(page: ExtensionPage, letter: string, entry = ''): Promise<void> {
  await page.evaluate(`document.querySelector('[data-action="more"]').focus()`);
  await page.press('ArrowDown');
  await waitForFocus(page, '[role="menu"] .menu-item');
  // The first entry may begin with it, too.
  if (entry === '' || !(await page.evaluate(`document.activeElement.matches(${JSON.stringify(entry)})`))) {
    await page.press(letter);
  }
  if (entry !== '') await waitForFocus(page, `[role="menu"] ${entry}`);
  await page.press('Enter');
}

const waitForMenuToClose = (page: ExtensionPage): Promise<unknown> =>
  page.waitFor(`document.querySelector('[role="menu"]') === null`);

import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, mapPage, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the legend of the map, in %s', { hostPath: null }, (test) => {
  async function openSample(browser: WorldBrowser, asked = ''): Promise<MapPage> {
    const page = mapPage(await browser.open(`extension/page/page.html?sample=200&problems=none${asked}`));
    await page.waitFor(isDrawn, 60_000);
    await page.waitFor(`document.querySelectorAll('.of-marker .point').length > 3`);
    return page;
  }

  test('"Color by" gives markers and legend other colours', async ({ browser }) => {
    const page = await openSample(browser);
    await page.waitFor(`(${categories}).includes('program:')`);
    await choose(page, 'colour', 'newness');
    await page.waitFor(`(${categories}).includes('newness:')`);
    expect(await page.evaluate(categories)).not.toContain('program:');
    // Every colour on the map is one of the legend's; a hollow marker has it as its edge.
    await page.waitFor(strayColours + '.length === 0');
    await choose(page, 'colour', 'program');
    await page.waitFor(`(${categories}).includes('program:')`);
    await page.close();
  });

  test('an entry filters by its colour, and again takes the filter back', async ({ browser }) => {
    const page = await openSample(browser);
    const entry = '.legend [data-category="program:firefox"] button';
    await page.waitFor(`document.querySelector('${entry}') !== null`);
    await page.click(entry);
    await page.waitFor(`document.querySelector('${entry}').getAttribute('aria-pressed') === 'true'`);
    await page.waitFor(`(${categories}) === 'program:firefox'`);
    await page.click(entry);
    await page.waitFor(`document.querySelector('${entry}').getAttribute('aria-pressed') === 'false'`);
    await page.waitFor(`(${categories}).includes('program:chromium')`);
    await page.close();
  });

  test('"Symbols" explains only what is drawn, and closes on Escape with the focus on its button', async ({
    browser,
  }) => {
    const page = await openSample(browser);
    await page.click('.map-symbols summary');
    await page.waitFor(`document.querySelector('.map-symbols').open`);
    const shapes = String(await page.evaluate(shapeNames));
    expect(shapes).toContain('home');
    expect(shapes).not.toContain('server');
    await page.press('Escape');
    await page.waitFor(`!document.querySelector('.map-symbols').open`);
    expect(await page.evaluate(`document.activeElement?.tagName`)).toBe('SUMMARY');
    await page.close();
    const behindTunnel = await openSample(browser, '&egress=tunnel');
    await behindTunnel.waitFor(`(${shapeNames}).includes('server')`);
    await behindTunnel.close();
  });

  test('"Highlight" dims what it does not pick out', async ({ browser }) => {
    const page = await openSample(browser);
    expect(await page.evaluate(dimmed)).toBe(0);
    await page.click('.map-symbols summary');
    await choose(page, 'highlight', 'doubtful');
    await page.waitFor(`(${dimmed}) > 0`);
    await choose(page, 'highlight', 'off');
    await page.waitFor(`(${dimmed}) === 0`);
    await page.close();
  });

  test('without a home a chip says so, and closing it keeps it away', async ({ browser }) => {
    const page = await openSample(browser, '&home=none');
    await page.waitFor(`document.querySelector('[data-map-note="emptyMapNoHome"]') !== null`);
    await page.click('[data-action="close-map-note"]');
    await page.waitFor(`document.querySelector('[data-map-note]') === null`);
    await page.close();
    const again = await openSample(browser, '&home=none');
    await again.click('[data-map="note-pick-home"]');
    await again.waitFor(`document.querySelector('.world-map').dataset.picking === 'true'`);
    await again.close();
    expect(await browser.errors()).toEqual([]);
  });
});

const categories = `[...document.querySelectorAll('.legend [data-category]')].map((each) => each.dataset.category).join()`;
const shapeNames = `[...document.querySelectorAll('.map-symbols [data-shape]')].map((each) => each.dataset.shape).join()`;
const dimmed = `[...document.querySelectorAll('.of-marker .point')].filter((each) => Number(getComputedStyle(each).opacity) < 0.3).length`;

/** Colours of full markers that no entry of the legend has. */
const strayColours = `(() => {
  const known = new Set([...document.querySelectorAll('.legend .swatch')].map((each) => getComputedStyle(each).backgroundColor));
  return [...document.querySelectorAll('.of-marker .point')]
    .map((each) => getComputedStyle(each))
    .filter(({ fill, stroke }) => !known.has(fill) && !known.has(stroke));
})()`;

const choose = (page: MapPage, name: string, value: string): Promise<unknown> =>
  page.evaluate(`(() => {
    const select = document.querySelector('[data-map-choice="${name}"]');
    select.value = '${value}';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);

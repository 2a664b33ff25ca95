import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { WorldBrowser } from '../../scripts/browsers/launch-in-world.ts';
import { isDrawn, mapPage, type MapPage } from '../../scripts/browsers/map-page.ts';
import { inEachBrowser } from './in-each-browser.ts';

inEachBrowser('the map of the full tab, in %s', {}, (test) => {
  /** A sample: the same places in the same order in every run. */
  async function openSample(browser: WorldBrowser, asked: string): Promise<MapPage> {
    const page = mapPage(await browser.open(`extension/page/page.html?${asked}`));
    await page.waitFor(isDrawn, 60_000);
    await page.waitFor(`document.querySelectorAll('.of-marker .point').length > 3`);
    await page.evaluate(countDrawings);
    await atRest(page);
    return page;
  }

  test('a click on a cluster separates its places', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200');
    const largest = await page.number(largestCount);
    await clickCluster(page);
    await page.waitFor(`(${scale}) > 1.5`);
    await page.waitFor(`(${largestCount}) < ${largest}`);
    await page.close();
  });

  test('the view that the user chose survives changes and another theme', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200&live');
    await press(page, 'zoom-in');
    await press(page, 'zoom-in');
    const chosen = await page.number(scale);
    const drawings = await page.number('window.drawings');
    await page.waitFor(`window.drawings > ${drawings + 2}`);
    expect(await page.number(scale)).toBeCloseTo(chosen, 3);
    const inLight = await page.evaluate(landColour);
    await page.setColourScheme('dark');
    await expect.poll(() => page.evaluate(landColour)).not.toBe(inLight);
    await atRest(page);
    expect(await page.number(scale)).toBeCloseTo(chosen, 3);
    await page.close();
  });

  test('buttons zoom to the shown connections, to the whole world, and change the projection', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200');
    await press(page, 'zoom-in');
    await expect.poll(() => page.number(scale)).toBeGreaterThan(1.3);
    await press(page, 'world');
    await expect.poll(() => page.number(scale)).toBeCloseTo(1, 3);
    await press(page, 'globe');
    await page.waitFor(`(${projectionType}) === 'orthographic'`);
    await press(page, 'flat');
    await page.waitFor(`(${projectionType}) === 'equirectangular'`);
    await press(page, 'natural-earth');
    await page.waitFor(`(${projectionType}) === 'natural earth'`);
    await page.close();
  });

  test('closed connections fade without a redraw, and nothing is drawn when nothing changes', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200');
    const drawings = await page.number('window.drawings');
    await page.waitFor(`Number.isFinite(${faintest})`);
    const first = await page.number(faintest);
    await page.waitFor(`(${faintest}) < ${first} - 0.05`, 30_000);
    expect(await page.number('window.drawings')).toBe(drawings);
    await page.close();
  });

  test('the world is drawn even when nothing is on it', async ({ browser }) => {
    const page = mapPage(await browser.open('extension/page/page.html?sample=0&home=none&q=program:nobody'));
    await page.waitFor(isDrawn, 60_000);
    await page.waitFor(`document.querySelector('.layer.land path')?.getAttribute('d')?.length > 1000`);
    await page.close();
  });

  test('a hidden page draws nothing', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200&live');
    await page.evaluate(pretendHidden);
    // What had begun is still drawn; a page that went on would draw every second.
    await expect.poll(() => page.evaluate(drawsNothing), { timeout: 30_000 }).toBe(true);
    await page.close();
  });

  test('arcs begin at a home that is picked on the map', async ({ browser }) => {
    const page = await openSample(browser, 'sample=200');
    await press(page, 'pick-home');
    await page.waitFor(`document.querySelector('.world-map').dataset.picking === 'true'`);
    await page.click('.world-map');
    await page.waitFor(`document.querySelector('.world-map').dataset.picking === 'false'`);
    await page.waitFor(`document.querySelectorAll('.of-home .point').length === 1`);
    await page.close();
    expect(await browser.errors()).toEqual([]);
  });
});

const plot = `document.querySelector('.js-plotly-plot')`;
const scale = `${plot}._fullLayout.geo._subplot.projection.scale() / ${plot}._fullLayout.geo._subplot.fitScale`;
const projectionType = `${plot}._fullLayout.geo.projection.type`;
const landColour = `getComputedStyle(document.querySelector('.layer.land path')).fill`;
const largestCount = `Math.max(0, ...[...document.querySelectorAll('.of-marker text')].map((each) => Number(each.textContent)))`;
const faintest = `Math.min(...[...document.querySelectorAll('.point.fading')].map((each) => Number(getComputedStyle(each).opacity)))`;

/** Whether three seconds pass without a drawing. */
const drawsNothing = `((before) => new Promise((resolve) => setTimeout(() => resolve(window.drawings === before), 3000)))(window.drawings)`;

const countDrawings = `(() => {
  window.drawings = 0;
  new PerformanceObserver((list) => {
    window.drawings += list.getEntriesByName('tapmap:map').length;
  }).observe({ type: 'measure' });
})()`;

/** Hides the page: a test cannot cover a tab in both browsers, and the page reads only these two properties. */
const pretendHidden = `(() => {
  Object.defineProperty(document, 'hidden', { get: () => true });
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange'));
})()`;

async function press(page: MapPage, button: string): Promise<void> {
  await page.evaluate(`document.querySelector('[data-map="${button}"]').click()`);
  await atRest(page);
}

/** Zoom animations take a quarter of a second, and the drawing follows them. */
async function atRest(page: MapPage): Promise<void> {
  let before = NaN;
  for (let now = await page.number(scale); now !== before; now = await page.number(scale)) {
    before = now;
    await setTimeout(600);
  }
}

/** Clicks the largest marker that stands for several places. */
async function clickCluster(page: MapPage): Promise<void> {
  await page.evaluate(`document.querySelectorAll('.of-marker .point')[0].setAttribute('data-test', 'cluster')`);
  await page.click('[data-test="cluster"]');
}
